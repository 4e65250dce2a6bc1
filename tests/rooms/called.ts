/** Accounts for every external supervisor, named by the card, so that whoever is drawn can answer in a test. */
import { randomUUID } from 'node:crypto'
import { hashPassword } from '../../src/access/passwords.ts'
import { setHash } from '../../src/access/sign-in.ts'
import { act, type House } from '../../src/act.ts'
import { machine } from '../../src/kernel/machine.ts'
import type { Ask } from '../../src/kernel/procedure.ts'
import { Said } from '../../src/kernel/words.ts'
import { organisations, rehearsalPassword } from '../../src/rehearsal/cast.ts'

export async function giveAccounts(house: House): Promise<void> {
  const without = await house.database.act((sql) =>
    sql<{ id: string; card: string }>(
      "select id, card from supervisor where kind = 'external' and account is null and state->>'stage' = 'carded'",
    ),
  )
  const made = without.map((each) => ({ ...each, account: randomUUID() }))
  const ask = (procedure: string, subject: string, command: object) =>
    ({ procedure, subject, command: command as never }) satisfies Ask
  await act(
    house,
    made.map(({ card, account }) =>
      ask('account', account, {
        type: 'open',
        name: new Said(card.toLowerCase()),
        organisation: organisations[1]?.id,
        roles: ['external-supervisor'],
        holder: { person: randomUUID(), name: new Said('演练外督员', 'name') },
      }),
    ),
    machine,
  )
  await act(
    house,
    made.map(({ id, account }) => ask('supervisor', id, { type: 'linkAccount', account })),
    { ...machine, organisation: organisations[1]?.id as string, kind: 'centre' },
  )
  const hash = await hashPassword(rehearsalPassword)
  await house.database.act(async (sql) => {
    for (const { account } of made) await setHash(sql, account, hash)
  })
}

/** An account of another institution's clerk, so that what concerns one institution can be asked by another. */
export async function giveClerk(house: House, name: string, organisation: string): Promise<void> {
  const account = randomUUID()
  const holder = { person: randomUUID(), name: new Said('演练经办', 'name') }
  const command = { type: 'open', name: new Said(name), organisation, roles: ['institution-clerk'], holder }
  await act(house, [{ procedure: 'account', subject: account, command }], machine)
  const hash = await hashPassword(rehearsalPassword)
  await house.database.act((sql) => setHash(sql, account, hash))
}
