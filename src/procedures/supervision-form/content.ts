/** What each act of a form holds, and what has to be so before it is recorded. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Command } from './contract.ts'
import type { Event, Facts, Step, SupervisionForm } from './state.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** An instant as the clock shows it in China, to the second. */
export const clockOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19)

export function sealed({ of, items, wanted, text }: Of<'seal'>, { list }: Facts): Event {
  inOrder(of !== 'candidates' || items === undefined, '参评人员名册由系统调取，不另填名单')
  inOrder(of === 'candidates' || items !== undefined, '请填写名单中各项的编号')
  inOrder(list !== undefined, '本年度的抽取哈希链没有公布，不能封存名单', { who: '系统运行维护人员' })
  const { count } = list.sample
  inOrder(count > 0, '这些场次没有报送参评人员名册', { remedy: '可以改为抽查试卷、评价档案材料或者评价录像' })
  inOrder(wanted <= count, `名单只有 ${count} 项，不能抽查 ${wanted} 项`, { remedy: `抽查数量最多填 ${count}` })
  return { type: 'ListSealed', sample: { ...list.sample, of, text, wanted } }
}

export function found({ sample }: SupervisionForm, { rank, result, text }: Of<'find'>, step: Step): Event {
  const wanted = sample?.wanted ?? 0
  inOrder(rank <= wanted, `只抽中 ${wanted} 项，没有第 ${rank} 项`)
  inOrder(result !== 'problem' || text !== undefined, '发现问题的，请写明所见事实')
  return { type: 'ItemFound', finding: { rank, result, ...(text ? { text } : {}), ...step } }
}

export function compared({ left, right, checked, differing, text }: Of<'compare'>, step: Step): Event {
  inOrder(differing <= checked, `不一致条数（${differing}）多于比对条数（${checked}）`)
  inOrder(differing === 0 || text !== undefined, '有不一致的，请写明哪些不一致')
  return { type: 'DataCompared', comparison: { left, right, checked, differing, ...(text ? { text } : {}), ...step } }
}

export function watched({ type: _, ...period }: Of<'watch'>, { at }: Circumstances, firstDay: Day): Event {
  const { from, until, covered, total } = period
  inOrder(from < until, '监看时段的结束时间应晚于开始时间')
  inOrder(from.slice(0, 10) >= firstDay, `监看时段早于督导首日（${firstDay}）`)
  inOrder(until <= clockOf(at).slice(0, 16), '监看时段还没有结束', { remedy: '请在监看结束后记录' })
  inOrder(covered <= total, `画面覆盖的座位（${covered}个）多于座位总数（${total}个）`)
  return { type: 'PeriodWatched', watched: period }
}

export function interrupted(the: SupervisionForm, { from, until, camera, text }: Of<'interrupt'>): Event {
  inOrder(from <= until, '中断的结束时间不能早于开始时间')
  const within = the.watched.find((period) => period.from <= from && until <= period.until)
  inOrder(within !== undefined, '中断不在已记录的监看时段内', { remedy: '请先记录相应的监看时段' })
  inOrder(camera === undefined || within.cameras.includes(camera), '这个摄像头不在该监看时段的摄像头中')
  return { type: 'PictureInterrupted', interruption: { from, until, text, ...(camera ? { camera } : {}) } }
}

export function marked(
  the: SupervisionForm,
  { at, camera, evidence: id, text }: Of<'mark'>,
  { evidence }: Facts,
): Event {
  const within = the.watched.filter(({ from, until }) => `${from}:00` <= at && at <= `${until}:00`)
  inOrder(within.length > 0, '标记的时刻不在已记录的监看时段内', { remedy: '请核对时刻，或者先记录相应的监看时段' })
  inOrder(
    within.some(({ cameras }) => cameras.includes(camera)),
    '这个摄像头不在该监看时段的摄像头中',
  )
  const frame = evidence?.find((each) => each.id === id)
  inOrder(frame?.kind === 'photo', '没有找到这幅画面截图', { remedy: '请先在本页提交截图' })
  return { type: 'MomentMarked', moment: { at, camera, evidence: id, sha256: frame.sha256, text } }
}
