/** The law of a follow-up. Pure: it reads no clock, no table and no other procedure. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Command } from './contract.ts'
import { drafted, readyToDraft } from './drafting.ts'
import { held, readyToMeet } from './meeting.ts'
import { opened } from './opening.ts'
import { concluded, readyToConclude } from './outcome.ts'
import type { Event, Facts, FollowUp } from './state.ts'

export const initial: FollowUp = {
  stage: 'none',
  kind: 'reminder',
  office: '',
  institutions: [],
  problems: [],
  unnamed: [],
  findings: [],
  absences: [],
  settled: [],
}
export const stage = (the: FollowUp): string => the.stage

export function relates(the: FollowUp, actor: Actor, relation: Relation): boolean {
  return relation === 'own' && the.institutions.some(({ id }) => id === actor.organisation)
}

export function ready(the: FollowUp, type: Command['type'], now: Circumstances): void {
  if (type === 'find') {
    inOrder(the.kind === 'verification', '只有调查核实需要记录核实结果')
    inOrder(the.letter === undefined, '调查核实情况函已经拟制，核实结果不能再改', {
      remedy: '确需更正的，先将原件作废',
    })
  }
  if (type === 'draft') readyToDraft(the)
  if (type === 'hold' || type === 'noShow') readyToMeet(the, now)
  if (type === 'conclude') readyToConclude(the, now)
  if (type === 'withdraw')
    inOrder(!the.letter || the.letter.served.length === 0, '文书已经送达，不能撤回', {
      remedy: '不需要进一步处理的，请提出处理意见',
    })
}

export function decide(the: FollowUp, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  switch (command.type) {
    case 'open':
      return [opened(command, now)]
    case 'find': {
      const { problem, confirmed, evidence } = command
      inOrder(
        the.problems.some(({ id }) => id === problem),
        '这个问题不在本次核实的范围内',
      )
      return [{ type: 'FindingRecorded', problem, confirmed, evidence, on: now.today }]
    }
    case 'draft':
      return [drafted(the, command, now)]
    case 'followLetter':
      return followed(the, command, now)
    case 'hold':
      return [held(the, command, now)]
    case 'noShow': {
      const document = the.letter?.document ?? ''
      return [{ type: 'NobodyCame', document, reason: command.reason, on: now.today }]
    }
    case 'conclude':
      return [concluded(the, command, now)]
    case 'withdraw': {
      const letter = the.letter ? { letter: the.letter.document } : {}
      return [{ type: 'FollowUpWithdrawn', reason: command.reason, ...letter, on: now.today }]
    }
  }
}

/** A notice that reaches the institution after its own interview is none. */
function followed(
  the: FollowUp,
  { document, served }: Extract<Command, { type: 'followLetter' }>,
  { today }: Circumstances,
): Event[] {
  if (the.letter?.document !== document || the.stage !== 'open') return []
  if (!served) return [{ type: 'LetterVoided', document, on: today }]
  const on = served.on as Day
  const day = the.letter.interview?.at.slice(0, 10)
  inOrder(day === undefined || on <= day, `约谈安排在 ${day}，通知在此之后才送达，已经失去作用`, {
    remedy: '请将这份通知作废，改期后重新拟制',
  })
  return [{ type: 'LetterDelivered', document, institution: served.institution, on }]
}
