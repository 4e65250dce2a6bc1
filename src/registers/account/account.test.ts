import { expect, test } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { type RoleId, roleIds, roles } from '../../kernel/roles.ts'
import { Said } from '../../kernel/words.ts'
import * as decider from './decide.ts'

const open = (role: RoleId, kind: string, more: RoleId[] = []) =>
  given(decider).when(
    {
      type: 'open',
      name: new Said('someone'),
      organisation: 'o',
      roles: [role, ...more],
      holder: { person: 'p', name: new Said('张三', 'name') },
    },
    { ...on('2026-03-02'), organisationKind: kind, nameTaken: false, isLastKeeper: false },
  )

lawTest('a4', 'a role is given only to people of the organisation that the regulation gives its powers to', () => {
  for (const role of roleIds)
    for (const kind of ['department', 'centre', 'industry', 'institution', 'delegate', 'operator']) {
      if (roles[role].of === kind) expect(open(role, kind).events()).toHaveLength(1)
      else open(role, kind).refusedUnder(undefined)
    }
})

lawTest('a5', 'neither side holds the other’s powers: no institution role reaches beyond its own', () => {
  const { powers } = roles['institution-clerk']
  // Besides: the own reminders, and a file handed in where the procedure lets it in.
  const shared = powers.filter((power) => !power.startsWith('institution.'))
  expect(shared.filter((power) => !power.startsWith('own.'))).toEqual(['evidence.handIn'])
  expect(roles['centre-clerk'].powers.some((power) => power.startsWith('institution.'))).toBe(false)
})

test('administrators and the auditor stand alone', () => {
  open('system-admin', 'operator', ['security-admin']).refusedUnder(undefined)
  open('auditor', 'department', ['department-official']).refusedUnder(undefined)
  expect(open('centre-clerk', 'centre', ['centre-leader']).events()).toHaveLength(1)
})

const opened = () => open('security-admin', 'operator').events()
const around = { ...on('2026-03-02'), organisationKind: 'operator', nameTaken: false }

test('somebody always keeps the accounts: the last security administrator stays', () => {
  for (const command of [
    { type: 'close', reason: new Said('误操作') },
    { type: 'withdrawRole', role: 'security-admin', reason: new Said('误操作') },
  ] as const) {
    given(decider, ...opened())
      .when(command, { ...around, isLastKeeper: true })
      .refusedUnder(undefined)
    expect(
      given(decider, ...opened())
        .when(command, { ...around, isLastKeeper: false })
        .events(),
    ).toHaveLength(1)
  }
})

test('a link changes nothing of the account but leaves its trace', () => {
  const before = given(decider, ...opened())
  const events = before.when({ type: 'invite' }, { ...around, isLastKeeper: false }).events()
  expect(events).toEqual([{ type: 'AccountInvited' }])
  expect(given(decider, ...opened(), ...events).state.roles).toEqual(['security-admin'])
})
