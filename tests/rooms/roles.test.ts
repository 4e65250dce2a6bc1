/** Two sorts of transaction, two roles: an act carries no reader's policy, and a reader has no right of an act. */
import pg from 'pg'
import { expect, test } from 'vitest'
import { divideRoles } from '../../src/platform/postgres/divide.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/postgres/migrate.ts'
import type { Reader } from '../../src/kernel/procedure.ts'
import { temporaryPostgres } from '../postgres.ts'

const undivided = "select tablename, policyname from pg_policies where schemaname = 'public' and roles = '{public}'"
const somebody = '00000000-0000-4000-8000-000000000001'
const reader: Reader = {
  actor: { id: somebody, organisation: somebody, kind: 'centre', powers: [] },
  at: '2026-11-24T08:00:00.000Z',
  today: '2026-11-24',
}

test('every policy belongs to one role, and a reading cannot act even where it says so', async () => {
  const postgres = await temporaryPostgres()
  await migrate(postgres.url.owner)
  const owner = new pg.Client({ connectionString: postgres.url.owner })
  await owner.connect()
  const database = openDatabase(postgres.url.app)
  try {
    expect((await owner.query(undivided)).rows).toEqual([])
    await owner.query('create policy offender on institution for select using (true)')
    expect((await owner.query(undivided)).rows).toEqual([{ tablename: 'institution', policyname: 'offender' }])
    await divideRoles(owner)
    expect((await owner.query(undivided)).rows).toEqual([])

    const roles = await Promise.all([
      database.act((sql) => sql('select current_user as role')),
      database.once('select current_user as role'),
      database.read(reader, (sql) => sql('select current_user as role')),
      database.look(reader, 'select current_user as role', []),
    ])
    expect(roles.flat().map(({ role }) => role)).toEqual(['zhidu_app', 'zhidu_app', 'zhidu_read', 'zhidu_read'])
    const looking = new pg.Client({
      connectionString: postgres.url.app,
      options: '-c role=zhidu_read -c app.scope=act',
    })
    await looking.connect()
    await expect(looking.query('delete from institution')).rejects.toThrow('permission denied')
    await looking.end()
  } finally {
    await database.close()
    await owner.end()
    await postgres.stop()
  }
})

test('statements that nobody waits for undo the act when they fail, and the first that failed says why', async () => {
  const postgres = await temporaryPostgres()
  const owner = new pg.Client({ connectionString: postgres.url.owner })
  await owner.connect()
  await owner.query('create table kept (n int primary key); grant select, insert on kept to zhidu_app')
  const database = openDatabase(postgres.url.app)
  const kept = async () => (await owner.query('select n from kept order by n')).rows
  try {
    await database.act(async (sql) => void sql('insert into kept values (1)'))
    expect(await kept()).toEqual([{ n: 1 }])
    const twice = database.act(async (sql) => {
      void sql('insert into kept values (2)')
      void sql('insert into kept values (1)')
      await sql('select 1')
    })
    await expect(twice).rejects.toMatchObject({ code: '23505' })
    const last = database.act(
      async (sql) => void [sql('insert into kept values (3)'), sql('insert into kept values (1)')],
    )
    await expect(last).rejects.toMatchObject({ code: '23505' })
    expect(await kept()).toEqual([{ n: 1 }])

    // A statement that comes after the end reaches nobody else's transaction.
    let late: Promise<unknown> = Promise.resolve()
    const refused = database.act(async (sql) => {
      late = new Promise((done) => setTimeout(done, 20)).then(() => sql('insert into kept values (4)'))
      late.catch(() => undefined)
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    await expect(late).rejects.toThrow('the transaction is over')
    expect(await kept()).toEqual([{ n: 1 }])
  } finally {
    await database.close()
    await owner.end()
    await postgres.stop()
  }
})
