/** A form of supervision in words: one telling for the list, the page and the record's paper. */
import type { Words } from '../../kernel/words.ts'
import { forms, lists, resolutions, results } from './choices.ts'
import type { SupervisionForm } from './state.ts'

export type Say = (words: Words | undefined) => string
const clock = (moment: string) => moment.replace('T', ' ')

export const nameOf = ({ form, sample }: Pick<SupervisionForm, 'form' | 'sample'>): string =>
  sample ? `抽查${lists[sample.of]}` : forms[form]

/** What was done by it, in a line. */
export function inALine({ form, sample, drawn, findings, comparisons, watched, moments }: SupervisionForm): string {
  if (form === 'sampling') {
    if (!sample) return '尚未封存名单'
    const problems = findings.filter(({ result }) => result === 'problem').length
    const found = drawn ? `，已查 ${findings.length} 项，发现问题 ${problems} 项` : '，尚未抽取'
    return `名单 ${sample.count} 项，抽查 ${sample.wanted} 项${found}`
  }
  if (form === 'comparison') {
    const [checked, differing] = [sum(comparisons, 'checked'), sum(comparisons, 'differing')]
    return comparisons.length ? `比对 ${checked} 条，不一致 ${differing} 条` : '尚未记录数据比对'
  }
  if (form === 'remote')
    return watched.length ? `监看 ${watched.length} 个时段，标记 ${moments.length} 个时刻` : '尚未记录监看时段'
  return '到工作现场督导'
}

const sum = <K extends string>(all: readonly Record<K, number>[], key: K) =>
  all.reduce((total, each) => total + each[key], 0)

/** The comparisons and the watching as paragraphs of the record. */
export function comparedIn({ comparisons }: SupervisionForm, said: Say): string[] {
  return comparisons.map(
    ({ left, right, checked, differing, text }) =>
      `${said(left)}与${said(right)}比对${checked}条，不一致${differing}条${text ? `：${said(text)}` : ''}`,
  )
}

export function watchedIn({ watched, interruptions, moments }: SupervisionForm, said: Say): string[] {
  return [
    ...watched.map(
      ({ from, until, platform, cameras, resolution, covered, total }) =>
        `${clock(from)}至${clock(until)}通过${said(platform)}监看，摄像头${cameras.join('、')}，清晰度${resolutions[resolution]}，画面覆盖座位${covered}个，共${total}个`,
    ),
    ...interruptions.map(
      ({ from, until, camera, text }) =>
        `${clock(from)}至${clock(until)}${camera ? `摄像头${camera}` : ''}画面中断：${said(text)}`,
    ),
    ...moments.map(
      ({ at, camera, sha256, text }) => `${clock(at)}摄像头${camera}：${said(text)}（截图SHA-256：${sha256}）`,
    ),
  ]
}

export const resultOf = (result: keyof typeof results): string => results[result]
