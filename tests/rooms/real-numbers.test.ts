/** A house that is no rehearsal gives real numbers, and enters none of a rehearsal. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '../../src/house.ts'
import { act } from '../../src/act.ts'
import { machine } from '../../src/kernel/machine.ts'
import type { Actor, AnyCommand } from '../../src/kernel/procedure.ts'
import { Said } from '../../src/kernel/words.ts'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { makeIdentityNumber } from '../../src/law/numbers/identity-number.ts'
import { conditions } from '../../src/rehearsal/supervisors.ts'
import { temporaryArguments } from '../postgres.ts'

const { args, remove } = temporaryArguments()
let open: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  open = await openHouse({ ...args, empty: true })
})
afterAll(async () => {
  await open.close()
  remove()
})

const today = dayInChina(new Date())
const centre = { ...machine, organisation: randomUUID(), kind: 'centre', powers: ['centre.keepSupervisors'] } as Actor
let order = 0
async function enter(card?: string): Promise<string> {
  const subject = randomUUID()
  const identity = makeIdentityNumber({ division: '630199', birth: '1980-05-05', order: ++order })
  const command = {
    type: 'enterExternal',
    person: {
      person: randomUUID(),
      name: new Said('张三', 'name'),
      identityNumber: new Said(identity, 'identityNumber'),
    },
    conditions,
    trainedOn: addDays(today, -9),
    passedOn: addDays(today, -5),
    validFrom: today,
    prefecture: '630100',
    employers: [],
    ...(card ? { card } : {}),
  } as unknown as AnyCommand
  await act(open.house, [{ procedure: 'supervisor', subject, command }], centre)
  const [row] = await open.house.database.act((sql) =>
    sql<{ card: string }>('select card from supervisor where id = $1', [subject]),
  )
  return row?.card as string
}

test('the cards begin with R, and a card of a rehearsal is refused in words', async () => {
  const year = today.slice(2, 4)
  expect([await enter(), await enter('R63230077'), await enter()]).toEqual([
    `R63${year}0001`,
    'R63230077',
    `R63${year}0002`,
  ])
  await expect(enter('Y63230077')).rejects.toThrow(/演练编号，不产生任何效力/)
})

test('the public page says of a code of a rehearsal that it has no effect', async () => {
  const answer = await open.app.request('http://localhost/check?code=Y000-0000-0000-0000')
  expect([answer.status, (await answer.text()).includes('演练·无效')]).toEqual([404, true])
})
