/** The law of a supervisor's acts. Pure: the supervision they belong to is a fact. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import type { Command } from './contract.ts'
import { contentOf } from './content.ts'
import type { Begun, Event, Facts, FieldDuty, Step } from './state.ts'

export const initial: FieldDuty = { stage: 'none', supervision: '', office: '', institution: '', accounts: [] }
export const stage = (the: FieldDuty): string => the.stage

/** Before there is an act, whoever goes on the supervision is a fact and no relation. */
export function relates(the: FieldDuty, actor: Actor, relation: Relation): boolean {
  if (relation === 'own') return the.institution === actor.organisation
  return relation === 'self' && (the.stage === 'none' || the.accounts.includes(actor.id))
}

const answers: readonly Command['type'][] = ['answer', 'recordAnswer', 'answerSuggestion', 'answerProposal']
const dealings: readonly Command['type'][] = ['hand', 'decline', 'recordRefusal']

export function ready(the: FieldDuty, type: Command['type']): void {
  if (answers.includes(type))
    inOrder(the.stage !== 'answered', '已经答复，不能再次答复', { remedy: '需要补充的，请向督导员当面说明' })
  if (!dealings.includes(type)) return
  inOrder(the.stage !== 'received', '资料已经收到，这项要求已办结')
  inOrder(the.stage !== 'refused', '已经记录为拒绝提供', { remedy: '愿意提供的，请督导员重新提出要求' })
  inOrder(type !== 'hand' || the.stage !== 'handed', '已经说明提供，请等待督导员确认收到')
}

export function decide(the: FieldDuty, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type)
  const step: Step = { by: now.actor.id, at: now.at, on: now.today }
  switch (command.type) {
    case 'answer':
      inOrder(the.content?.kind === 'enquiry', '这不是一项询问')
      return [{ type: 'EnquiryAnswered', answer: { ...step, text: command.text } }]
    case 'recordAnswer':
      whileWriting(now)
      return [{ type: 'EnquiryAnswered', answer: { ...step, text: command.text, oral: command.oral } }]
    case 'answerSuggestion':
      return [{ type: 'SuggestionAnswered', answer: { ...step, text: command.text, view: command.view } }]
    case 'answerProposal':
      inOrder(the.office === now.actor.organisation, '奖惩建议由委派机构答复', { who: '委派机构' })
      return [{ type: 'ProposalAnswered', answer: { ...step, text: command.text, outcome: command.outcome } }]
    case 'hand':
      return [{ type: 'PapersHanded', handed: { ...step, text: command.text } }]
    case 'decline':
      return [{ type: 'PapersRefused', refused: { ...step, reason: command.reason } }]
    case 'receivePapers':
      whileWriting(now)
      return [{ type: 'PapersReceived', received: { ...step, text: command.text } }]
    case 'recordRefusal': {
      whileWriting(now)
      const { reason, refuser, witness } = command
      inOrder(witness !== undefined, '拒绝提供的，应有见证人，请填写见证人姓名')
      return [{ type: 'PapersRefused', refused: { ...step, reason, refuser, witness } }]
    }
    case 'withdraw':
      whileWriting(now)
      return [{ type: 'DutyWithdrawn', withdrawn: { ...step, reason: command.reason } }]
    default:
      return [begun(command, step, now)]
  }
}

type Beginning = Extract<Command, { supervision: string }>

function begun(command: Beginning, step: Step, now: Circumstances & Facts): Event {
  const { office, institution, team, hidden, card } = whileWriting(now, quiet.includes(command.type))
  inOrder(!hidden || quiet.includes(command.type), '这次督导还没有向评价机构公开，这样做会让评价机构知道', {
    remedy: '请先在现场出示证卡和委派函，点“到达现场，开始督导”',
  })
  const accounts = team.map(({ account }) => account)
  const about: Begun = { supervision: command.supervision, office, institution, accounts, step: { ...step, card } }
  return { ...contentOf(command, hidden), ...about } as Event
}

/** What tells the institution nothing, and may be done before anybody knows that it is watched (a7.5). */
const quiet: readonly Command['type'][] = ['investigate', 'propose']
const writing = ['under-way', 'ended', 'sent-back']

/** An act belongs to a supervision that this person goes on, and whose record has not been handed in. */
function whileWriting({ visit, actor, today }: Circumstances & Facts, early = false) {
  const mine = visit?.team.find(({ account }) => account === actor.id)
  must(visit !== undefined && mine !== undefined, 'a11', '只有受委派参加这次督导的质量督导员可以办理', {
    who: '参加这次督导的外督员',
  })
  const isEarly = visit.stage === 'expected' && early && today >= visit.firstDay
  inOrder(visit.stage !== 'expected' || isEarly, '还没有到场开始督导', { remedy: '请先点“到达现场，开始督导”' })
  inOrder(isEarly || writing.includes(visit.stage), '记录表已经提交，不能再记录或者更改履职情况', {
    remedy: '确需补充的，请省评价中心退回记录表后办理',
    who: '省评价中心经办',
  })
  return { ...visit, card: mine.card }
}
