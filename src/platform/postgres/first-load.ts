/**
 * The first load of a house: one server at a time, however many start on one database, and a database that a load left
 * unfinished is emptied of what the house had made in it. Whether it may be is not decided here.
 */
import pg from 'pg'
import type { Row, Sql } from '../../kernel/sql.ts'

export type Turn = {
  sql: Sql
  /** Drops, all or nothing, every table and function of the house where `may` still says so inside the transaction. */
  empty(may: (sql: Sql) => Promise<boolean>): Promise<boolean>
  end(): Promise<void>
}

/** Waits until no other server loads. The turn ends with its connection, so nobody who was killed keeps it. */
export async function turnToLoad(ownerUrl: string, onWaiting: () => void = () => undefined): Promise<Turn> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined) // the running statement fails as well, and says so
  await client.connect()
  const sql: Sql = async <T extends Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query({ text, values: [...values] })).rows as T[]
  // The owner, too, is shown no row before it has said what it works in.
  await sql("select set_config('app.scope', 'act', false)")
  const [free] = await sql<{ mine: boolean }>("select pg_try_advisory_lock(hashtext('zhidu.first-load')) as mine")
  if (!free?.mine) {
    onWaiting()
    await sql("select pg_advisory_lock(hashtext('zhidu.first-load'))")
  }
  return {
    sql,
    async empty(may) {
      await sql('begin')
      try {
        // Whoever signs in holds this table: asked again behind the lock, the answer stays true until the end.
        await sql('lock table operation in access exclusive mode')
        const allowed = await may(sql)
        if (allowed) await sql(dropAll)
        await sql('commit')
        return allowed
      } catch (error) {
        await sql('rollback').catch(() => undefined)
        throw error
      }
    },
    end: () => client.end(),
  }
}

/** Only what the owner's migrations made: what belongs to an extension or to somebody else stays. */
const dropAll = `do $$
declare name text;
begin
  for name in select c.oid::regclass::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relowner = current_user::regrole and c.relkind in ('r', 'p')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  loop execute format('drop table if exists %s cascade', name); end loop;
  for name in select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proowner = current_user::regrole
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  loop execute format('drop function if exists %s cascade', name); end loop;
end $$`
