/** What others may ask of the accounts. */
import type { OrganisationKind, Reader } from '../../kernel/procedure.ts'
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

/** What leaves says who took it and when (a8.4), so that no copy wanders about without its reader's name. */
export async function takenBy(sql: Sql, { actor, at }: Reader): Promise<string> {
  const [account] = await sql<{ name: string; organisation: string }>(
    'select a.name, o.name as organisation from account a join organisation o on o.id = a.organisation where a.id = $1',
    [actor.id],
  )
  const inChina = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  return `导出账号 ${account ? `${account.organisation} ${account.name}` : actor.id}，导出时间 ${inChina}（北京时间）`
}
