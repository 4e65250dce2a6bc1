/** A small rehearsal: forty institutions and a handful of people and plans, all entered today. */
import { randomUUID } from 'node:crypto'
import { hashPassword } from '../access/passwords.ts'
import { setHash } from '../access/sign-in.ts'
import { act, circumstances, type House } from '../act.ts'
import { machine } from '../kernel/machine.ts'
import type { Actor, AnyCommand, Ask } from '../kernel/procedure.ts'
import { Said } from '../kernel/words.ts'
import { addDays } from '../law/calendar/index.ts'
import { institutionId, operatorName, organisations, players, rehearsalPassword } from './cast.ts'
import { loadPlans } from './plans.ts'
import { registrationOf } from './province.ts'
import { loadSupervisors } from './supervisors.ts'

const institutions = 40

const ask = (procedure: string, subject: string, command: object): Ask => ({
  procedure,
  subject,
  command: command as AnyCommand,
})

export async function loadHandful(house: House): Promise<number> {
  const { today } = circumstances(house, machine)
  const centre: Actor = {
    ...machine,
    organisation: organisations[1]?.id as string,
    kind: 'centre',
    powers: ['centre.keepInstitutions'],
  }
  await act(
    house,
    [
      ask('organisation', machine.organisation, { type: 'establish', kind: 'operator', name: new Said(operatorName) }),
      ...organisations.map(({ id, kind, name }) =>
        ask('organisation', id, { type: 'establish', kind, name: new Said(name) }),
      ),
    ],
    machine,
  )
  await act(
    house,
    Array.from({ length: institutions }, (_, n) => ask('institution', institutionId(n), registrationOf(n, today))),
    centre,
  )
  const withReceipt = Array.from({ length: institutions }, (_, n) => n).filter((n) => n % 9 !== 4)
  await act(
    house,
    withReceipt.map((n) => ask('institution', institutionId(n), { type: 'issueReceipt' })),
    centre,
  )
  await act(
    house,
    withReceipt
      .filter((n) => n % 2 === 0)
      .map((n) =>
        ask('institution', institutionId(n), {
          type: 'recordCommitment',
          matter: (['qualification', 'people', 'place', 'facilities', 'rules', 'monitoring'] as const)[n % 6],
          statement: new Said('按备案承诺配备相应条件，并在评价活动期间保持（演练）。'),
          state: 'promised',
        }),
      ),
    centre,
  )
  await measures(house)
  const hash = await hashPassword(rehearsalPassword)
  const accounts = players.map((player) => ({ ...player, id: randomUUID(), person: randomUUID() }))
  await act(
    house,
    accounts.map(({ id, account, name, role, organisation, person }) =>
      ask('account', id, {
        type: 'open',
        name: new Said(account),
        organisation,
        roles: [role],
        holder: { person, name: new Said(name, 'name') },
      }),
    ),
    machine,
  )
  await house.database.act(async (sql) => {
    for (const { id } of accounts) await setHash(sql, id, hash)
  })
  await loadSupervisors(
    house,
    accounts.find(({ role }) => role === 'external-supervisor'),
  )
  await loadPlans(house)
  return institutions
}

/** A few in trouble: decisions delivered on paper, entered by the Department. */
async function measures(house: House): Promise<void> {
  const { today } = circumstances(house, machine)
  const department: Actor = {
    ...machine,
    organisation: organisations[0]?.id as string,
    kind: 'department',
    powers: ['department.recordMeasure'],
  }
  const measure = (n: number, clause: 'a21' | 'a22' | 'a27', document: string) =>
    ask('institution', institutionId(n), {
      type: 'recordMeasure',
      id: randomUUID(),
      clause,
      document: new Said(document),
      decidedOn: addDays(today, -9),
      deliveredOn: addDays(today, -6),
      ...(clause === 'a21' ? { until: addDays(today, 20) } : {}),
      facts: new Said('演练用决定，事实从略。'),
    })
  await act(
    house,
    [
      measure(7, 'a21', '演练决〔2026〕1号'),
      measure(15, 'a22', '演练决〔2026〕2号'),
      measure(23, 'a27', '演练决〔2026〕3号'),
    ],
    department,
  )
}
