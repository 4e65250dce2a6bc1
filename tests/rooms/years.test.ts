/** The whole province with its two years, loaded once: what was promised stands in the registers, and whoever is called can answer. */
import { createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { signerName } from '../../src/house.ts'
import { replay } from '../../src/journal/replay.ts'
import { sealOnce } from '../../src/journal/sealer.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { rehearsal } from './kit.ts'

test.runIf(process.env.ZHIDU_LONG)('the full rehearsal loads, folds and verifies', async () => {
  const open = await rehearsal('full')
  const { house, signer } = open
  while ((await sealOnce(house.database, signer)) > 0);
  const count = async (question: string) => {
    const [row] = await house.database.act((sql) => sql<{ n: number }>(`select ${question}`))
    return Number(row?.n)
  }
  expect(await count('count(*) as n from institution')).toBe(120)
  expect(await count("sum(jsonb_array_length(state->'batches')) as n from activity")).toBe(2000)
  for (const stage of ['sealed', 'asking', 'settled', 'exhausted', 'withdrawn'])
    expect(await count(`count(*) as n from dispatch where stage = '${stage}'`), stage).toBeGreaterThan(0)
  for (const stage of ['drafted', 'reviewed', 'signed', 'served'])
    expect(await count(`count(*) as n from official_document where stage = '${stage}'`), stage).toBeGreaterThan(0)
  expect(await count("count(*) as n from document_number where number not like '%演%'")).toBe(0)
  const tally = (rows: object[]) => rows.map((row) => Object.values(row).join(' '))
  const followed = await house.database.act((sql) =>
    sql(
      'select count(*), kind, stage, waiting from follow_up group by kind, stage, waiting order by kind, stage, waiting',
    ),
  )
  expect(tally(followed)).toEqual([
    '1 circular concluded ',
    '1 interview concluded ',
    '1 interview open outcome',
    '8 reminder concluded ',
    '1 reminder open delivery',
    '1 verification concluded ',
  ])
  const demanded = await house.database.act((sql) =>
    sql(
      'select count(*), mode, stage, overdue from rectification group by mode, stage, overdue order by mode, stage, overdue',
    ),
  )
  expect(tally(demanded)).toEqual([
    '1 improve open false',
    '1 rectify accepted false',
    '3 rectify closed false',
    '1 rectify open false',
    '1 rectify open true',
    '1 rectify returned false',
    '1 rectify submitted false',
  ])
  const ahead = "stage in ('open', 'returned') and not overdue and mode = 'rectify'"
  expect(await count(`count(*) as n from rectification where ${ahead} and due_on >= current_date`)).toBe(2)
  const letters = "kind <> 'dispatch-letter' and stage = 'served'"
  expect(await count(`count(*) as n from official_document where ${letters}`)).toBe(12)
  expect(
    await count(
      `count(*) as n from official_document, jsonb_array_elements(state->'served') as served
       where ${letters} and served ? 'acknowledgedOn'`,
    ),
  ).toBe(14)
  // What was put right is closed where it was found, and what was only told of as well.
  expect(await count("count(*) as n from problem_found where state = 'closed'")).toBe(7)
  const centre = await open.as('zhongxin')
  expect((await centre.get('/api/rectifications?stage=late')).body.rows).toHaveLength(1)
  // Nobody of the province acts ahead of the clock.
  expect(await count('count(*) as n from journal_entry where at > now()')).toBe(0)
  const [called] = await house.database.act((sql) =>
    sql<{ name: string }>(
      `select a.name from account a join duty d on d.owner = a.id where d.procedure = 'dispatch' order by a.name limit 1`,
    ),
  )
  expect(called?.name).toMatch(/^y63\d{6}$|^waidu$/)
  const calls = await (await open.as(called?.name as string)).get('/api/dispatches/mine')
  expect(calls.status).toBe(200)
  await house.database.inspect(async (sql) => {
    expect(await verifyJournal(sql, signerName, createPublicKey(signer.key))).toMatchObject({ ok: true })
    expect((await replay(sql, [...house.procedures.values()])).differences).toEqual([])
  })
  await open.close()
})
