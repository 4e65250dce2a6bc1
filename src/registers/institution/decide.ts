/** The law of the register of institutions. Pure: it reads no clock, no table and no other register. */
import type { Actor, Circumstances, Duty, Relation } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { parseIdentityNumber } from '../../law/numbers/identity-number.ts'
import { dueOn, lastDayOfTerm, timeLimits } from '../../law/time-limits.ts'
import type { Command } from './contract.ts'
import { headsOf, matters, measures } from './parts.ts'
import { standingOn, statusNames } from './standing.ts'
import type { Event, Facts, Institution, ScopeLine, Venue } from './state.ts'

export const initial: Institution = {
  stage: 'none',
  code: '',
  filedOn: '1900-01-01',
  validUntil: '1900-01-01',
  expired: false,
  venues: [],
  scope: [],
  commitments: [],
  examiners: [],
  measures: [],
}
export const stage = (the: Institution): string => the.stage

export function relates(the: Institution, actor: Actor, relation: Relation, subject = ''): boolean {
  return relation === 'own' ? actor.organisation === subject : the.particulars?.industry === actor.organisation
}

export function ready(the: Institution, type: Command['type'], now: Circumstances): void {
  const { status, clause } = standingOn(the, now.today)
  const ended = status === 'terminated' || status === 'receipt-revoked'
  if (the.stage === 'filed' && ended && type !== 'liftMeasure' && type !== 'expire' && clause)
    must(false, clause, `该机构已${statusNames[status]}，不再办理备案事项`, {
      remedy: '如决定已被撤销，请由省厅先登记措施解除',
    })
  if (type === 'issueReceipt')
    inOrder(!the.receipt, '备案回执已经核发', { remedy: '信息有变化时请办理变更，回执编号不变' })
  if (type === 'removeExaminer') inOrder(the.examiners.length > 0, '还没有登记考评人员')
  if (type === 'answerCommitment') must(the.commitments.length > 0, 'a14.2', '省评价中心还没有登记该机构的承诺事项')
  if (type === 'liftMeasure')
    inOrder(
      the.measures.some(({ liftedOn }) => !liftedOn),
      '没有仍在执行的措施',
    )
  if (type === 'renew') inOrder(the.receipt !== undefined, '尚未核发备案回执', { remedy: '请先核发备案回执' })
}

export function decide(the: Institution, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  switch (command.type) {
    case 'register': {
      inOrder(!now.codeTaken, '该统一社会信用代码已有备案', { remedy: '请在机构列表中查找已有备案，办理变更或续期' })
      inOrder(now.industryKnown, '所选行业部门不存在')
      inOrder(command.filedOn <= now.today, '备案日期不能晚于今天')
      fitTogether(command.scope, command.venues)
      const { type: _, filedOn, validUntil, ...rest } = command
      return [{ type: 'InstitutionRegistered', ...given(rest), filedOn, validUntil: termOf(filedOn, validUntil) }]
    }
    case 'change': {
      inOrder(now.industryKnown, '所选行业部门不存在')
      const { type: _, ...rest } = command
      return [{ type: 'ParticularsChanged', ...given(rest) }]
    }
    case 'changeScope':
      fitTogether(command.scope, the.venues)
      return [{ type: 'ScopeChanged', scope: command.scope, reason: command.reason, on: now.today }]
    case 'changeVenues':
      fitTogether(the.scope, command.venues)
      return [{ type: 'VenuesChanged', venues: command.venues, reason: command.reason }]
    case 'issueReceipt':
      return [{ type: 'ReceiptIssued', year: Number(now.today.slice(0, 4)), serial: now.nextReceipt, on: now.today }]
    case 'renew': {
      inOrder(command.filedOn >= the.filedOn, '续期日期不能早于原备案日期')
      const latest = the.validUntil < now.today ? now.today : addDays(the.validUntil, 1)
      inOrder(command.filedOn <= latest, '续期日期不能晚于今天或原有效期届满次日')
      const validUntil = termOf(command.filedOn, command.validUntil)
      return [{ type: 'FilingRenewed', filedOn: command.filedOn, validUntil, on: now.today }]
    }
    case 'recordCommitment': {
      const { matter, statement, evidence, state } = command
      must(
        state === 'promised' || state === 'broken' || evidence !== undefined,
        'a14.2',
        '登记为已附证明或已核实时，应写明证明材料',
      )
      return [
        {
          type: 'CommitmentRecorded',
          commitment: { matter, statement, ...(evidence ? { evidence } : {}), state, on: now.today },
        },
      ]
    }
    case 'answerCommitment':
      must(
        the.commitments.some(({ matter }) => matter === command.matter),
        'a14.2',
        `没有登记“${matters[command.matter]}”方面的承诺`,
      )
      return [{ type: 'CommitmentAnswered', matter: command.matter, evidence: command.evidence, on: now.today }]
    case 'enterExaminer': {
      const { type: _, card, ...rest } = command
      const examiner = { ...rest, ...(card ? { card } : {}) }
      const identity = parseIdentityNumber(command.identityNumber.text, now.today)
      inOrder(identity.ok, identity.ok ? '' : identity.problems.join('；'))
      inOrder(!the.examiners.some(({ id }) => id === examiner.id), '该考评人员已经登记')
      inOrder(examiner.validUntil >= now.today, '考评人员证书已过有效期', { remedy: '请核对有效期，或先办理换证' })
      return [{ type: 'ExaminerEntered', examiner }]
    }
    case 'removeExaminer':
      inOrder(
        the.examiners.some(({ id }) => id === command.id),
        '没有找到这名考评人员',
      )
      return [{ type: 'ExaminerRemoved', id: command.id, reason: command.reason }]
    case 'recordMeasure': {
      const { id, clause, document, decidedOn, deliveredOn, until, facts, heads = [] } = command
      must(!heads.some((head) => !headsOf(clause).includes(head)), clause, '所选情形不是该条所列的项')
      must(deliveredOn <= now.today, 'a25', '决定送达之后才能登记', { remedy: '请在送达后，凭送达回证登记' })
      must(decidedOn <= deliveredOn, 'a25', '送达日期不能早于决定日期')
      if (clause === 'a21')
        must(until !== undefined && until >= deliveredOn, 'a21', '应写明限期整改的最后一日，暂停评价活动随整改期结束')
      inOrder(!the.measures.some((measure) => measure.id === id), '这份决定已经登记')
      return [
        {
          type: 'MeasureRecorded',
          measure: {
            id,
            clause,
            ...(heads.length > 0 ? { heads } : {}),
            document,
            decidedOn,
            deliveredOn,
            ...(clause === 'a21' && until ? { until } : {}),
          },
          facts,
        },
      ]
    }
    case 'liftMeasure': {
      const lifted = the.measures.find(({ id, liftedOn }) => id === command.id && !liftedOn)
      inOrder(lifted !== undefined, '没有找到仍在执行的这项措施')
      inOrder(command.liftedOn >= lifted.deliveredOn, '解除日期不能早于送达日期')
      inOrder(command.liftedOn <= now.today, '解除日期不能晚于今天')
      return [{ type: 'MeasureLifted', id: command.id, liftedOn: command.liftedOn, reason: command.reason }]
    }
    case 'expire':
      inOrder(!the.expired && now.today > the.validUntil, '备案尚未届满')
      return [{ type: 'FilingExpired', on: now.today }]
  }
}

/** Leaves out what was not given: an absent industry authority is no field, not an empty one. */
function given<T extends { industry?: string | undefined }>({ industry, ...rest }: T) {
  return { ...rest, ...(industry ? { industry } : {}) } as Omit<T, 'industry'> & { industry?: string }
}

function termOf(filedOn: Day, validUntil: Day | undefined): Day {
  const until = validUntil ?? lastDayOfTerm(timeLimits.filingTerm, filedOn)
  inOrder(until > filedOn, '有效期截止日应晚于备案日期')
  return until
}

function fitTogether(scope: readonly ScopeLine[], venues: readonly Venue[]): void {
  const known = new Set(venues.map(({ id }) => id))
  inOrder(
    scope.every(({ venue }) => known.has(venue)),
    '备案范围中有的考点没有登记',
    { remedy: '请先登记考点，再登记该考点的职业和级别' },
  )
  const lines = scope.map(({ occupation, level, venue }) => `${occupation}/${level}/${venue}`)
  inOrder(new Set(lines).size === lines.length, '备案范围有重复的职业、级别和考点', { remedy: '请删除重复的一项' })
}

/** The renewal: reminded when the policy's window opens, and marked once the last day has passed. */
export function duties(the: Institution, subject: string, calendar: Circumstances['calendar']): Duty[] {
  if (the.stage !== 'filed' || the.expired || !the.receipt) return []
  // Whose filing was ended by a decision has nothing left to renew.
  if (the.measures.some(({ clause, liftedOn }) => !measures[clause].ends && !liftedOn)) return []
  return [
    {
      kind: 'renewal',
      name: '办理备案续期',
      clause: { none: '备案续期由备案管理办法规定，规程没有规定' },
      owner: subject,
      remindOn: [
        dueOn(timeLimits.filingRenewalNotice, the.validUntil, calendar),
        addDays(the.validUntil, -30),
        the.validUntil,
      ],
      dueOn: the.validUntil,
      afterwards: { type: 'expire' },
    },
  ]
}
