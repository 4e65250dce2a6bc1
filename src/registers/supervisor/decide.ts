/** The law of the register of supervisors. Pure: it reads no clock, no table and no other register. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import type { Command } from './contract.ts'
import { employersGiven, entered, interestFrom, leaveFrom, termOf } from './entries.ts'
import { cardKinds } from './parts.ts'
import { cardOn } from './standing.ts'
import type { Event, Facts, Supervisor } from './state.ts'

const blank = { ref: '', c: '' }
export const initial: Supervisor = {
  stage: 'none',
  kind: 'external',
  issuer: '',
  person: { person: '', name: blank, identityNumber: blank },
  card: '',
  trainedOn: '1900-01-01',
  passedOn: '1900-01-01',
  validFrom: '1900-01-01',
  validUntil: '1900-01-01',
  prefecture: '',
  employers: [],
  interests: [],
  suspensions: [],
  leaves: [],
}
export const stage = (the: Supervisor): string => the.stage

export function relates(the: Supervisor, actor: Actor, relation: Relation): boolean {
  if (relation === 'self') return the.account !== undefined && the.account === actor.id
  // Whoever enters becomes the issuer; afterwards nobody else may act.
  return the.stage === 'none' || the.issuer === actor.organisation
}

const ofExternal = new Set<Command['type']>([
  'renewCard',
  'returnCard',
  'revokeCard',
  'changeEmployers',
  'declareInterest',
  'recordInterest',
  'endInterest',
  'declareLeave',
  'cancelOwnLeave',
  'recordLeave',
  'cancelLeave',
  'recordSuspension',
  'liftSuspension',
  'linkAccount',
])

export function ready(the: Supervisor, type: Command['type'], now: Circumstances): void {
  if (the.stage === 'none') return
  if (ofExternal.has(type))
    inOrder(the.kind === 'external', '内督员由核发证卡的评价机构或行业部门管理', {
      remedy: '请由核发证卡的单位办理',
    })
  if (type === 'revokeCard' || type === 'revokeInternal' || type === 'revokeFieldInternal')
    inOrder(!the.revoked, '证卡已经取消')
  if (type === 'endInterest')
    inOrder(
      the.interests.some(({ until }) => !until),
      '没有仍然存在的利害关系',
    )
  if (type === 'cancelLeave' || type === 'cancelOwnLeave')
    inOrder(
      the.leaves.some(({ until }) => until >= now.today),
      '没有尚未结束的报备',
    )
  if (type === 'liftSuspension')
    inOrder(
      the.suspensions.some(({ until, liftedOn }) => !liftedOn && (!until || until >= now.today)),
      '没有仍在执行的暂停',
    )
}

export function decide(the: Supervisor, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  switch (command.type) {
    case 'enterExternal':
      return [{ type: 'ExternalEntered', ...entered(command, cardKinds.external, now) }]
    case 'enterInternal':
    case 'enterFieldInternal':
      return [{ type: 'InternalEntered', ...entered(command, cardKinds.internal, now) }]
    case 'renewCard':
    case 'renewInternal':
    case 'renewFieldInternal':
      return [{ type: 'CardRenewed', ...termOf(the, command, now.today) }]
    case 'returnCard':
    case 'returnInternal':
    case 'returnFieldInternal':
      inOrder(command.on <= now.today && command.on >= the.validFrom, '聘任结束日期应在证卡生效之后，不晚于今天')
      return [{ type: 'CardReturned', on: command.on, reason: command.reason }]
    case 'revokeCard':
    case 'revokeInternal':
    case 'revokeFieldInternal': {
      const { on, document, situation, reason } = command
      inOrder(on <= now.today, '处理作出之后才能登记，日期不能晚于今天')
      return [{ type: 'CardRevoked', on, document, ...(situation ? { situation } : {}), reason }]
    }
    case 'changeEmployers':
      inOrder(now.institutionsKnown, '所选的评价机构没有备案')
      return [{ type: 'EmployersChanged', employers: employersGiven(command.employers) }]
    case 'declareInterest':
    case 'recordInterest':
      inOrder(now.institutionsKnown, '所选的评价机构没有备案')
      return [
        {
          type: 'InterestDeclared',
          interest: interestFrom(the, command, command.type === 'declareInterest' ? 'self' : 'centre'),
        },
      ]
    case 'endInterest': {
      const found = the.interests.find(({ id, until }) => id === command.id && !until)
      inOrder(found !== undefined, '没有找到仍然存在的这项利害关系')
      must(command.until <= now.today, 'a13', '利害关系消除之后才能登记，日期不能晚于今天')
      inOrder(command.until >= found.from, '消除日期不能早于开始日期')
      return [{ type: 'InterestEnded', id: command.id, until: command.until, reason: command.reason }]
    }
    case 'declareLeave':
    case 'recordLeave':
      return [{ type: 'LeaveDeclared', leave: leaveFrom(the, command, now) }]
    case 'cancelLeave':
    case 'cancelOwnLeave':
      inOrder(
        the.leaves.some(({ id, until }) => id === command.id && until >= now.today),
        '没有找到尚未结束的这项报备',
      )
      return [{ type: 'LeaveCancelled', id: command.id }]
    case 'recordSuspension': {
      const { id, situation, document, from, until, reason } = command
      inOrder(from <= now.today, '处理作出并告知本人之后才能登记，起始日期不能晚于今天')
      inOrder(until === undefined || until >= from, '结束日期不能早于起始日期')
      inOrder(!the.suspensions.some((each) => each.id === id), '这项处理已经登记')
      const suspension = { id, document, ...(situation ? { situation } : {}), from, ...(until ? { until } : {}) }
      return [{ type: 'SuspensionRecorded', suspension, reason }]
    }
    case 'liftSuspension': {
      const found = the.suspensions.find(({ id, liftedOn }) => id === command.id && !liftedOn)
      inOrder(found !== undefined, '没有找到仍在执行的这项暂停')
      inOrder(command.liftedOn >= found.from && command.liftedOn <= now.today, '恢复日期应在暂停开始之后，不晚于今天')
      return [{ type: 'SuspensionLifted', id: command.id, liftedOn: command.liftedOn, reason: command.reason }]
    }
    case 'linkAccount':
      inOrder(now.account !== 'unfit', '没有找到这个外督员账号，或账号已停用', {
        remedy: '请先由安全管理员开立外督员账号',
      })
      inOrder(now.account !== 'taken', '该账号已关联其他外督员')
      inOrder(cardOn(the, now.today) !== 'revoked', '证卡已取消')
      return [{ type: 'AccountLinked', account: command.account }]
  }
}
