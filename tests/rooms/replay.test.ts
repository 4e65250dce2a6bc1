/** A state row is the fold of its journal: one that was changed, made or removed behind the system's back is found. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../src/act.ts'
import { replay } from '../../src/journal/replay.ts'
import { machine } from '../../src/kernel/machine.ts'
import { operations } from '../../src/registers/operations/index.ts'
import { rehearsal } from './kit.ts'

let open: Awaited<ReturnType<typeof rehearsal>>
beforeAll(async () => {
  open = await rehearsal()
})
afterAll(() => open.close())

test('replay finds a state row that was changed, made or removed behind the system’s back', async () => {
  const subject = randomUUID()
  const { house } = open
  await act(
    house,
    [{ procedure: 'operations', subject, command: { type: 'record', kind: 'clock-checked', count: 1 } as never }],
    machine,
  )
  const differences = async () => (await house.database.act((sql) => replay(sql, [operations]))).differences
  const asAct = (text: string, values: unknown[] = []) => house.database.act((sql) => sql(text, values))
  await asAct(`update operation set state = jsonb_set(state, '{count}', '2') where id = $1`, [subject])
  expect(await differences()).toEqual([{ procedure: 'operations', subject, what: '状态与日志折叠结果不一致' }])
  await asAct(`update operation set state = jsonb_set(state, '{count}', '1') where id = $1`, [subject])
  const invented = randomUUID()
  await asAct(`insert into operation values ($1, 1, '{}')`, [invented])
  expect(await differences()).toEqual([{ procedure: 'operations', subject: invented, what: '状态行在日志中没有来历' }])
})
