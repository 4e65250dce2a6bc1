/** What others may ask of the accounts. */
import type { OrganisationKind } from '../../kernel/procedure.ts'
import type { RoleId } from '../../kernel/roles.ts'
import type { Sql } from '../../kernel/sql.ts'

export type Holder = { id: string; organisation: string; kind: OrganisationKind; roles: RoleId[] }

/** The open accounts that a duty's owner means: one person, or the people of an organisation. */
export function holdersOf(sql: Sql, owners: readonly string[]): Promise<Holder[]> {
  return sql<Holder>(
    `select a.id, a.organisation, o.kind, a.roles from account a join organisation o on o.id = a.organisation
     where a.open and (a.id = any($1::uuid[]) or a.organisation = any($1::uuid[])) order by a.id`,
    [owners],
  )
}
