/** What the letter of a follow-up says: one wording for each problem it tells of, and for an interview when and where. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import { namedIn } from '../../kernel/unnamed.ts'
import { textOf } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import { kinds } from './choices.ts'
import type { Command } from './contract.ts'
import type { Event, Facts, FollowUp } from './state.ts'

export function readyToDraft(the: FollowUp): void {
  const { paper } = kinds[the.kind]
  const again = the.letter !== undefined && missed(the)
  inOrder(the.letter === undefined || again, `${paper}已经拟制`, {
    remedy: '请到公文中修改；需要重新拟制的，先将原件作废',
  })
  inOrder(unverified(the).length === 0, `还有 ${unverified(the).length} 个问题没有核实结果`, {
    remedy: '请先逐个记录核实结果，再拟制调查核实情况函',
  })
  inOrder(!the.minutes, '约谈已经进行，不需要再发通知')
}

/** Nobody came on the day of the letter that stands. */
export const missed = ({ letter, absences }: FollowUp): boolean =>
  letter !== undefined && absences.some(({ document }) => document === letter.document)

export const unverified = ({ kind, problems, findings }: FollowUp) =>
  kind === 'verification' ? problems.filter(({ id }) => !findings.some(({ problem }) => problem === id)) : []

export function drafted(
  the: FollowUp,
  { document, matters, demands, interview }: Extract<Command, { type: 'draft' }>,
  { today, names = [] }: Circumstances & Facts,
): Event {
  const { paper } = kinds[the.kind]
  inOrder(matters.length > 0, `${paper}应写明所涉的问题，至少一项`)
  inOrder(
    matters.length === the.problems.length &&
      the.problems.every(({ id }) => matters.some(({ problem }) => problem === id)),
    `${paper}应逐项写明所跟进的 ${the.problems.length} 个问题`,
  )
  const demanding = the.kind === 'reminder' || the.kind === 'circular'
  inOrder(!demanding || demands.length > 0, `${paper}应写明对评价机构的要求`)
  inOrder((the.kind === 'interview') === (interview !== undefined), '约谈提醒通知应写明时间、地点和参加人员')
  inOrder(!interview || (interview.at.slice(0, 10) as Day) > today, '约谈时间应在明天或以后', {
    remedy: '约谈提醒通知应先送达，再约谈，请留出核稿、签发和送达的时间',
  })
  const found = namedIn(
    [...matters.map(({ text }) => text), ...demands].map((each) => textOf(each) ?? ''),
    names,
  )
  inOrder(found === undefined, `质量通报中出现了不应写明的名称或者个人信息：${found}`, {
    remedy: '质量通报不写人员姓名；没有选择公开机构名称的，也不写机构名称',
  })
  return { type: 'LetterDrafted', document, matters, demands, ...(interview ? { interview } : {}), on: today }
}
