/** A house that stood before it was known whose people somebody is: the upgrade finds their keepers. */
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrationsFolder } from '../../src/platform/postgres/migrate.ts'
import { temporaryPostgres } from '../postgres.ts'

let postgres: Awaited<ReturnType<typeof temporaryPostgres>>
let owner: pg.Client
const before = mkdtempSync(join(tmpdir(), 'zhidu-before-'))
beforeAll(async () => {
  postgres = await temporaryPostgres()
  for (const name of readdirSync(migrationsFolder).filter((file) => file < '0009'))
    cpSync(join(migrationsFolder, name), join(before, name))
  await migrate(postgres.url.owner, before)
  owner = new pg.Client({ connectionString: postgres.url.owner })
  await owner.connect()
  await owner.query("set app.scope = 'act'")
})
afterAll(async () => {
  await owner.end()
  await postgres.stop()
  rmSync(before, { recursive: true })
})

test('people of a filing are its institution’s, holders of accounts their organisation’s, a sheet’s nobody’s', async () => {
  const [institution, contact, examiner, organisation, holder, sheet] = Array.from({ length: 6 }, () => randomUUID())
  const state = { particulars: { contact: { person: contact } }, examiners: [{ person: examiner?.toUpperCase() }] }
  await owner.query(
    `insert into institution (id, version, state, code, name, address, kind, kinds, prefecture, filed_on, valid_until)
     values ($1, 1, $2, 'x', 'x', 'x', 'DJ-S', '{level}', '630100', '2026-01-01', '2029-01-01')`,
    [institution, JSON.stringify(state)],
  )
  await owner.query("insert into organisation (id, version, state, kind, name) values ($1, 1, '{}', 'centre', 'x')", [
    organisation,
  ])
  await owner.query(
    `insert into account (id, version, state, name, organisation, person, name_ref, roles, open)
     values ($1, 1, '{}', 'x', $2, $3, $1, '{centre-clerk}', true)`,
    [randomUUID(), organisation, holder],
  )
  for (const person of [contact, examiner, holder, sheet])
    await owner.query("insert into person_key (person, wrapped) values ($1, '')", [person])
  await migrate(postgres.url.owner)
  const { rows } = await owner.query<{ person: string; keeper: string | null }>('select person, keeper from person_key')
  expect(new Map(rows.map(({ person, keeper }) => [person, keeper]))).toEqual(
    new Map([
      [contact, institution],
      [examiner, institution],
      [holder, organisation],
      [sheet, null],
    ]),
  )
})
