/** Roles belong to the kind of organisation that a4 and a5 give them to; an administrator's role stands alone. */
import { isAlone, type RoleId, roles } from '../../kernel/roles.ts'
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Account, Command, Event, Facts } from './contract.ts'

export const initial: Account = {
  stage: 'none',
  name: { ref: '', c: '' },
  organisation: '',
  roles: [],
  person: '',
  holder: { ref: '', c: '' },
}
export const stage = (the: Account): string => the.stage
export const ready = (): void => undefined

export function decide(the: Account, command: Command, now: Circumstances & Facts): Event[] {
  switch (command.type) {
    case 'open': {
      inOrder(!now.nameTaken, `账号“${command.name.text}”已被使用`, { remedy: '请换一个账号名' })
      inOrder(now.organisationKind !== undefined, '所属单位不存在', { remedy: '请先设立单位，再开立账号' })
      const held = [...new Set(command.roles)]
      for (const role of held) fits(role, now.organisationKind)
      standAlone(held)
      const { holder, name, organisation } = command
      return [{ type: 'AccountOpened', name, organisation, roles: held, person: holder.person, holder: holder.name }]
    }
    case 'grantRole':
      inOrder(!the.roles.includes(command.role), '该账号已有这个角色')
      fits(command.role, now.organisationKind)
      standAlone([...the.roles, command.role])
      return [{ type: 'RoleGranted', role: command.role, reason: command.reason }]
    case 'withdrawRole':
      inOrder(the.roles.includes(command.role), '该账号没有这个角色')
      if (command.role === 'security-admin') keepsOne(now)
      return [{ type: 'RoleWithdrawn', role: command.role, reason: command.reason }]
    case 'close':
      keepsOne(now)
      return [{ type: 'AccountClosed', reason: command.reason }]
    case 'reopen':
      return [{ type: 'AccountReopened', reason: command.reason }]
    case 'invite':
      return [{ type: 'AccountInvited' }]
  }
}

function keepsOne({ isLastKeeper }: Facts): void {
  inOrder(!isLastKeeper, '这是最后一位安全管理员，停用或收回后将无人能管理账号', {
    remedy: '请先为接任者开立安全管理员账号',
  })
}

function fits(role: RoleId, kind: string | undefined): void {
  inOrder(roles[role].of === kind, `“${roles[role].name}”角色不能授予这类单位的人员`, {
    remedy: '请选择与所属单位相符的角色',
  })
}

function standAlone(held: readonly RoleId[]): void {
  inOrder(held.length < 2 || !held.some(isAlone), '系统管理员、安全管理员、审计管理员和审计员不得兼任其他角色', {
    remedy: '请为其他职责另开账号',
  })
}

export function evolve(the: Account, event: Event): Account {
  switch (event.type) {
    case 'AccountOpened': {
      const { name, organisation, roles: held, person, holder } = event
      return { stage: 'open', name, organisation, roles: held, person, holder }
    }
    case 'RoleGranted':
      return { ...the, roles: [...the.roles, event.role] }
    case 'RoleWithdrawn':
      return { ...the, roles: the.roles.filter((role) => role !== event.role) }
    case 'AccountClosed':
      return { ...the, stage: 'closed' }
    case 'AccountReopened':
      return { ...the, stage: 'open' }
    case 'AccountInvited':
      return the
  }
}
