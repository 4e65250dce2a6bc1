import { expect, test } from 'vitest'
import { given } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { activity, file, filed, now, refusalOf, session } from '../../../tests/plans.ts'
import type { Command } from './contract.ts'

lawTest('a13', 'the internal supervisor of a session is never its examiner, by id or by identity number', () => {
  const both = session('one', { examiners: ['e1'], internalSupervisor: 's1' })
  given(activity)
    .when(file(both), now('2026-03-02', { same: [{ examiner: 'e1', supervisor: 's1' }] }))
    .refusedUnder('a13')
  given(activity, filed)
    .when(
      { type: 'assignPeople', session: 'one', examiners: ['e1'], internalSupervisor: 's1' },
      now('2026-03-02', { same: [{ examiner: 'e1', supervisor: 's1' }] }),
    )
    .refusedUnder('a13')
  given(activity, filed)
    .when({ type: 'assignPeople', session: 'one', examiners: ['s1'], internalSupervisor: 's1' }, now('2026-03-02'))
    .refusedUnder('a13')
  expect(given(activity).when(file(both), now('2026-03-02')).events()[0]?.type).toBe('PlanFiled')
})

test('an examiner in two sessions at once is refused in words that name the other session', () => {
  const clash: Command = { type: 'assignPeople', session: 'one', examiners: ['e1'], internalSupervisor: undefined }
  const other = {
    id: 'x',
    number: '26632500070002',
    subject: 'practical',
    from: '2026-03-14T10:59',
    until: '2026-03-14T12:00',
    examiners: ['e1'],
  } as const
  const refusal = refusalOf(given(activity, filed).when(clash, now('2026-03-02', { busy: [other] })).events)
  expect(refusal.clause).toBeUndefined()
  expect(refusal.reason).toContain('26632500070002 操作技能考核（2026-03-14 10:59—12:00）')
  const touching = { ...other, from: '2026-03-14T11:00' }
  expect(
    given(activity, filed)
      .when(clash, now('2026-03-02', { busy: [touching] }))
      .events(),
  ).toHaveLength(1)
})

test('an examiner must be registered, with a certificate that still runs on the day', () => {
  const assign = (examiner: string) =>
    given(activity, filed).when(
      { type: 'assignPeople', session: 'one', examiners: [examiner], internalSupervisor: undefined },
      now('2026-03-02'),
    )
  assign('nobody').refusedUnder(undefined)
  assign('e2').refusedUnder(undefined)
})

test('an internal supervisor without a card on the day is refused', () => {
  const after = session('one', { from: '2026-03-16T09:00', until: '2026-03-16T11:00', internalSupervisor: 's1' })
  given(activity).when(file(after), now('2026-03-02')).refusedUnder(undefined)
})
