/** The law of a visit and its record. Pure: it reads no clock, no table and no other procedure. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import type { Day } from '../../law/calendar/index.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import { answered, askedIn } from './answering.ts'
import { complete } from './completeness.ts'
import type { Command } from './contract.ts'
import { answeredReport, reported } from './immediate.ts'
import { signed } from './signing.ts'
import type { Content, Event, Facts, Opinion, SupervisionRecord } from './state.ts'

const blank: Content = { answers: {}, problems: [], guidance: [] }
export const initial: SupervisionRecord = {
  stage: 'none',
  office: '',
  institution: '',
  activity: '',
  sessions: [],
  team: [],
  kind: 'level',
  subjects: [],
  checklist: '',
  items: [],
  content: blank,
  submissions: [],
  questions: [],
}
export const stage = (the: SupervisionRecord): string => the.stage

export function relates(the: SupervisionRecord, actor: Actor, relation: Relation): boolean {
  return relation === 'self' && the.team.some(({ account }) => account === actor.id)
}

export const lastDayOf = ({ sessions }: Pick<SupervisionRecord, 'sessions'>): Day =>
  (sessions
    .map(({ until }) => until.slice(0, 10))
    .sort()
    .at(-1) ?? '1900-01-01') as Day
export const firstDayOf = ({ sessions }: Pick<SupervisionRecord, 'sessions'>): Day =>
  (sessions.map(({ from }) => from.slice(0, 10)).sort()[0] ?? '9999-12-31') as Day

/** While a version lies with the office, what it says is what had been done when it was handed in. */
export const handedInAt = ({ stage, submissions }: SupervisionRecord): string | undefined =>
  stage === 'submitted' || stage === 'accepted' || stage === 'closed' ? submissions.at(-1)?.at : undefined

export function ready(the: SupervisionRecord, type: Command['type'], now: Circumstances): void {
  if (type === 'begin') inOrder(now.today >= firstDayOf(the), `评价活动在 ${firstDayOf(the)} 举行，还没有到督导的日期`)
  if (type === 'submit') complete(the)
  if (type === 'withdrawProblem') inOrder(the.content.problems.length > 0, '还没有记录问题')
  if (type === 'answerQuestion')
    inOrder(
      the.questions.some(({ answer }) => !answer),
      '退回的问题都已答复',
    )
}

export function decide(the: SupervisionRecord, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  const step = { at: now.at, on: now.today, by: now.actor.id }
  switch (command.type) {
    case 'assign':
      return assigned(the, now)
    case 'begin':
      return [begun(step, now)]
    case 'fillHead': {
      const { head } = command
      const { planned, present, absent } = head.counts
      inOrder(present + absent === planned, '实到人数加缺考人数应等于计划人数')
      const { paperNumber, ...rest } = head
      return [{ type: 'HeadFilled', head: { ...rest, ...(paperNumber ? { paperNumber } : {}) } }]
    }
    case 'answer':
      return [answered(the, command)]
    case 'reportAtOnce':
      return [reported(the, command, now)]
    case 'answerReport':
      return [answeredReport(the, command, now)]
    case 'findProblem': {
      const { item, suggested, corrected, ...problem } = command.problem
      inOrder(item === undefined || askedIn(the).includes(item), '检查事项中没有这一项')
      const given = { ...(item ? { item } : {}), ...(suggested ? { suggested } : {}) }
      return [{ type: 'ProblemFound', problem: { ...problem, ...given, ...(corrected ? { corrected } : {}) } }]
    }
    case 'withdrawProblem':
      inOrder(
        the.content.problems.some(({ id }) => id === command.id),
        '没有找到这个问题',
      )
      return [{ type: 'ProblemWithdrawn', id: command.id, reason: command.reason }]
    case 'giveGuidance':
      return [{ type: 'GuidanceGiven', id: command.id, text: command.text }]
    case 'advise':
      return [{ type: 'AdviceGiven', text: command.text }]
    case 'recordOpinion':
      return [{ type: 'OpinionRecorded', opinion: opinionOf(command.opinion, now.today) }]
    case 'sign':
      return [{ type: 'RecordSigned', signature: signed(the, command, now) }]
    case 'end':
      ended(now)
      return [{ type: 'VisitEnded', dueOn: dueAfter(the, now), ...step }]
    case 'submit':
      return [submitted(the, command, now)]
    case 'sendBack':
      return [{ type: 'RecordSentBack', questions: command.questions, on: now.today }]
    case 'answerQuestion':
      inOrder(
        the.questions.some(({ id }) => id === command.id),
        '没有找到这个问题',
      )
      return [{ type: 'QuestionAnswered', id: command.id, answer: command.answer }]
    case 'accept':
      return [{ type: 'RecordAccepted', ...step }]
    case 'reopen':
      return [{ type: 'RecordReopened', reason: command.reason, on: now.today }]
    case 'close':
      return [{ type: 'RecordClosed', ...step }]
    case 'settle': {
      const known = command.problems.filter((id) => the.content.problems.some((each) => each.id === id))
      return known.length > 0 ? [{ type: 'ProblemsSettled', problems: known, on: now.today }] : []
    }
  }
}

/** The dispatch changed. A visit that has begun keeps its people; one that nobody goes to any more is cancelled. */
function assigned(the: SupervisionRecord, { assigned: given }: Facts): Event[] {
  if (the.stage !== 'none' && the.stage !== 'expected' && the.stage !== 'cancelled') return []
  if (given && given.team.length > 0) return [{ type: 'RecordExpected', ...given }]
  return the.stage === 'expected' ? [{ type: 'RecordCancelled' }] : []
}

/** The supervision ends, and a17 begins to count, with the last of its forms (a15.1.2). */
function ended({ openForms = [] }: Facts): void {
  inOrder(openForms.length === 0, `还有没有结束的督导形式：${openForms.join('、')}`, {
    remedy: '请先在“督导形式”中结束；提交记录表的期限自最后一种形式结束起算',
  })
}

/** a17 counts from the end of the supervision; the dispatch's last day is its end at the latest. */
function dueAfter(the: SupervisionRecord, { today, calendar }: Circumstances): Day {
  const [start] = [today, lastDayOf(the)].sort()
  return dueOn(timeLimits.supervisionRecord, start as Day, calendar)
}

/** What is on file and what was added beside the bank are taken as they stand when the visit begins. */
function begun(step: { at: string; on: Day; by: string }, { known, additions = [] }: Facts): Event {
  return {
    type: 'VisitBegun',
    ...step,
    ...(known ? { known } : {}),
    ...(additions.length > 0 ? { additions } : {}),
  }
}

function opinionOf(
  { view, text, signer, witness }: Extract<Command, { type: 'recordOpinion' }>['opinion'],
  on: Day,
): Opinion {
  inOrder(view !== 'refuses' || (witness !== undefined && text !== undefined), '拒绝签字的，应写明情况和见证人')
  inOrder(view === 'refuses' || signer !== undefined, '请填写现场负责人')
  inOrder(view !== 'disagrees' || text !== undefined, '有异议的，请写明意见')
  return { view, on, ...(text ? { text } : {}), ...(signer ? { signer } : {}), ...(witness ? { witness } : {}) }
}

/** a17 sets a duty, not a bar: a late record is taken, marked, and explained. */
function submitted(
  the: SupervisionRecord,
  { explanation }: Extract<Command, { type: 'submit' }>,
  now: Circumstances,
): Event {
  const due = the.dueOn ?? dueAfter(the, now)
  const onTime = the.submissions.length > 0 ? (the.submissions[0]?.onTime ?? false) : now.today <= due
  inOrder(onTime || explanation !== undefined || the.submissions.length > 0, '已超过提交期限，请写明原因后提交', {
    remedy: '逾期的记录表照常接收，并注明逾期和原因',
  })
  must(
    the.team.some(({ account }) => account === now.actor.id),
    'a17',
    '记录表由参加督导的质量督导员提交',
  )
  return {
    type: 'RecordSubmitted',
    submission: {
      version: the.submissions.length + 1,
      at: now.at,
      on: now.today,
      by: now.actor.id,
      onTime,
      ...(explanation ? { explanation } : {}),
      content: the.content,
    },
  }
}
