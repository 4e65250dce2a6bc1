/** The law of a rectification. Pure: it reads no clock, no table and no other procedure. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import { pendingIn, submitted, written } from './completeness.ts'
import type { Command } from './contract.ts'
import { askedIn, extension, mayExtend, overdue } from './deadline.ts'
import { checked, handedIn, judged, noOpenCheck, ordered } from './judging.ts'
import { opened } from './opening.ts'
import { raisedBy } from './raised.ts'
import type { Event, Facts, Rectification } from './state.ts'

export const initial: Rectification = {
  stage: 'none',
  office: '',
  institution: '',
  number: '',
  basis: { procedure: 'follow-up', subject: '' },
  law: 'a15.1.4',
  mode: 'improve',
  items: [],
  openedOn: '1900-01-01',
  drafts: {},
  rounds: [],
  extensions: [],
  checks: [],
}
export const stage = (the: Rectification): string => the.stage

export function relates(the: Rectification, actor: Actor, relation: Relation): boolean {
  return relation === 'own' && actor.organisation === the.institution
}

export function ready(the: Rectification, type: Command['type'], now: Circumstances): void {
  if (type === 'askExtension') mayExtend(the, now)
  if (type === 'grantExtension' || type === 'refuseExtension')
    inOrder(askedIn(the) !== undefined, '没有等待答复的延期申请')
  if (type === 'refuse' || type === 'noteRefusal') inOrder(the.refused === undefined, '拒不整改的情况已经记录')
  if (type === 'recordCheck')
    inOrder(
      the.checks.some(({ result }) => !result),
      '没有等待结果的复核',
    )
  if (type === 'judge') noOpenCheck(the)
  if (type === 'close')
    inOrder(
      the.stage === 'accepted' || the.mode === 'improve' || raisedBy(the).length > 0,
      '整改项目还没有全部认可，不能办结',
      { remedy: '请等待评价机构报送后逐项审核' },
    )
}

export function decide(the: Rectification, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  switch (command.type) {
    case 'open':
    case 'demand':
      return [opened(command, now)]
    case 'write':
      return [{ type: 'ReportsWritten', reports: written(the, command.reports, now) }]
    case 'submit':
    case 'enterReply':
      return submitted(the, command, now)
    case 'askExtension':
    case 'grantExtension':
    case 'refuseExtension':
      return [extension(the, command, now)]
    case 'refuse':
      return [{ type: 'RectificationRefused', by: 'institution', fact: command.fact, evidence: [], on: now.today }]
    case 'noteRefusal':
      inOrder(command.evidence.length > 0, '记录拒不整改的情况应附证据', { remedy: '请先上传证据' })
      handedIn(command.evidence, 'refusal', now)
      return [
        { type: 'RectificationRefused', by: 'centre', fact: command.fact, evidence: command.evidence, on: now.today },
      ]
    case 'orderCheck':
      return [ordered(the, command, now)]
    case 'recordCheck':
      return [checked(the, command, now)]
    case 'judge':
      return [judged(the, command, now)]
    case 'close':
      return [closed(the, command, now)]
    case 'markOverdue':
      return overdue(the, now)
  }
}

/**
 * An improvement may be closed without a report. What is late or refused may be closed once it is laid before whoever is
 * competent: the problems that were not put right stay open.
 */
function closed(the: Rectification, { reason }: Extract<Command, { type: 'close' }>, now: Circumstances): Event {
  inOrder(pendingIn(the).length === 0 || reason !== undefined, '还有项目没有认可，直接办结的请写明理由')
  return {
    type: 'RectificationClosed',
    at: now.at,
    on: now.today,
    by: now.actor.id,
    ...(reason ? { reason } : {}),
    settled: the.items.flatMap(({ problem, accepted }) =>
      problem && (accepted || the.mode === 'improve') ? [{ problem: problem.id, record: problem.record }] : [],
    ),
  }
}
