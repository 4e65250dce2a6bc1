/** The table of one register's folded states: `id`, `version`, `state`, and the columns that lists and searches derive from it. */
import type { Loaded } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'

/** The column stays as it is: the words it was taken from are at hand only in the act that says them. */
export const keep = Symbol('keep')
type Column = string | number | boolean | null | readonly string[] | typeof keep

export function stateTable<State>(table: string) {
  return {
    table,

    async load(sql: Sql, subject: string): Promise<Loaded<State> | undefined> {
      const [row] = await sql<Loaded<State>>(`select state, version from ${table} where id = $1`, [subject])
      return row
    },

    /** One statement that changes the row or makes it; a new row must be given every column that may not be null. */
    async save(sql: Sql, subject: string, state: State, version: number, derived: Record<string, Column> = {}) {
      const given = Object.entries(derived).filter(([, value]) => value !== keep)
      const names = ['version', 'state', ...given.map(([name]) => name)]
      const places = names.map((_, i) => `$${i + 2}`)
      // An upsert would check the columns left out as if they were null.
      await sql(
        `with changed as (update ${table} set ${names.map((name, i) => `${name} = ${places[i]}`).join(', ')} where id = $1 returning id)
         insert into ${table} (id, ${names.join(', ')}) select $1, ${places.join(', ')} where not exists (select from changed)`,
        [subject, version, JSON.stringify(state), ...given.map(([, value]) => value)],
      )
    },
  }
}
