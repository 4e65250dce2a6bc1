/** How each value reads on paper: lines of words, in which a person's name stays a name. */
import { type Day, written } from '../calendar/index.ts'
import { evaluationKinds, institutionTypes } from '../kinds.ts'
import { levelName } from '../levels.ts'
import {
  followUps,
  grades,
  type Moment,
  type Named,
  opinions,
  paperSources,
  type Span,
  subjectNames,
  supervisionForms,
  supervisionTypes,
  type Values,
} from './values.ts'

export type Run = string | { person: string }
export type Line = readonly Run[]

/** '2026-05-12T08:30' → 2026年5月12日8:30 */
export function momentText(moment: Moment): string {
  return `${written(moment.slice(0, 10) as Day)}${moment.slice(11).replace(/^0/, '')}`
}

export function spanText({ from, until }: Span): string {
  if (!until) return `${momentText(from)}起`
  const sameDay = until.slice(0, 10) === from.slice(0, 10)
  return `${momentText(from)}至${sameDay ? until.slice(11).replace(/^0/, '') : momentText(until)}`
}

const one = (text: string): Line[] => [[text]]
const yesNo = (yes: boolean): Line[] => one(yes ? '是' : '否')
const listed =
  <T extends string>(names: Record<T, string>) =>
  (keys: readonly T[]): Line[] =>
    one(keys.map((key) => names[key]).join('、'))
const counts = (all: readonly (readonly [string, number | undefined, string])[]): Line[] =>
  one(all.map(([label, count, unit]) => `${label}${count ?? '　'}${unit}`).join('，'))

/** 考评组长　扎西·才让（证卡编号…） */
function namedLine({ name, number, role }: Named): Line {
  return [...(role ? [`${role}　`] : []), { person: name }, ...(number ? [`（证卡编号${number}）`] : [])]
}

/** Many people of one role stand on one line. */
function named(people: readonly Named[]): Line[] {
  const roles = [...new Set(people.map(({ role }) => role ?? ''))]
  return roles.map((role) =>
    people
      .filter((each) => (each.role ?? '') === role)
      .flatMap(({ role: _, ...person }, at) => [at > 0 ? '、' : role ? `${role}：` : '', ...namedLine(person)])
      .filter((run) => run !== ''),
  )
}

/** The fields that fit one cell; the others are tables of their own. */
export const cells: { readonly [Id in keyof Values]?: (value: NonNullable<Values[Id]>) => Line[] } = {
  H01: one,
  H02: (type) => one(supervisionTypes[type]),
  H03: listed(supervisionForms),
  H18: ({ dispatcher, people }) => [...named(people), [`委派机构：${dispatcher}`]],
  H12: (span) => one(spanText(span)),
  'H12-F': (spans) => spans.map(({ name, span }) => [`${name}：${spanText(span)}`]),
  'H12-P': ({ arrival, leaving }) => one([arrival, leaving].filter(Boolean).join('；')),
  H04: (kind) => one(evaluationKinds[kind].name),
  H05: ({ name, number, code }) => [[name], [`${number ? `机构编码：${number}，` : ''}统一社会信用代码：${code}`]],
  H06: (type) => one(institutionTypes[type].name),
  H07: ({ plan, batches }) => [...(plan ? [[`计划：${plan}`]] : []), [`批次：${batches.join('、')}`]],
  H08: (lines) =>
    lines.map(({ code, name, level }) => [
      `${name}${code ? `（${code}）` : ''}${level ? `，${levelName(level)}` : ''}`,
    ]),
  H09: ({ name, address }) => one(address ? `${name}（${address}）` : name),
  'H09-F': yesNo,
  H10: listed(subjectNames),
  H11: (spans) => spans.map((span) => [spanText(span)]),
  H13: ({ planned, present, absent, disciplined }) =>
    counts([
      ['计划', planned, '人'],
      ['实到', present, '人'],
      ['缺考', absent, '人'],
      ['违纪', disciplined, '人'],
    ]),
  H14: ({ rooms, places }) =>
    counts([
      ['考场', rooms, '个'],
      ['工位', places, '个'],
    ]),
  H15: named,
  H16: named,
  'H16-P': yesNo,
  H17: ({ source, papers }) => one(`${paperSources[source]}${papers.length ? `，试卷编号：${papers.join('、')}` : ''}`),
  'F-B02-C': paragraphs,
  'F-B02-R': paragraphs,
  'F-B05': paragraphs,
  'F-B05-G': paragraphs,
  'F-B06': paragraphs,
  'F-B06-P': paragraphs,
  'F-B07': (grade) => one(grades[grade]),
  'F-B08': ({ opinion, words }) => [[opinions[opinion]], ...(words ? paragraphs(words) : [])],
  'F-B10': ({ choices, words }) => [...listed(followUps)(choices), ...(words ? paragraphs(words) : [])],
  'F-B11': ({ dueOn, submittedAt, late, explanation }) => [
    [
      `${submittedAt ? `${momentText(submittedAt)}提交` : '尚未提交'}，提交期限为${written(dueOn)}${late ? '，已逾期' : ''}`,
    ],
    ...(explanation ? [[`说明：${explanation}`]] : []),
  ],
}

function paragraphs(text: string): Line[] {
  return text
    .split(/\n+/)
    .filter((each) => each.trim())
    .map((each) => [each.trim()])
}
