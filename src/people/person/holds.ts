/**
 * Keeping a value and erasing its person must not pass each other by. The holds end with the act.
 * People share 256 holds: an import of thousands would otherwise fill the lock table of the database.
 */
import type { Sql } from '../../kernel/sql.ts'

/** Many may keep values of the same person at once, none while the person is being erased. */
export async function holdForKeeping(sql: Sql, persons: readonly string[]): Promise<void> {
  await sql(
    `select pg_advisory_xact_lock_shared(hashtext('person.values'), place)
     from (select distinct hashtext(person::text) & 255 as place from unnest($1::uuid[]) as person order by 1) as places`,
    [persons],
  )
}

export async function holdForErasing(sql: Sql, person: string): Promise<void> {
  await sql("select pg_advisory_xact_lock(hashtext('person.values'), hashtext($1::uuid::text) & 255)", [person])
}
