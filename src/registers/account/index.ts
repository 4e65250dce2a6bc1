/** The register of accounts. A change of roles ends the account's sessions, a closing its links too, in the same transaction. */
import { endSessionsOf, shutOut } from '../../access/sessions.ts'
import type { Procedure } from '../../kernel/procedure.ts'
import type { RoleId } from '../../kernel/roles.ts'
import type { Sql } from '../../kernel/sql.ts'
import { textOf } from '../../kernel/words.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import { type Account, type Command, commands, type Event, type Facts, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

const pageSize = 500
const table = stateTable<Account>('account')

export const account: Procedure<Account, Command, Event, Facts> = {
  name: 'account',
  title: '账号',
  path: 'accounts',
  commands,
  readings,
  initial,
  stage,
  ready,
  decide,
  evolve,
  relates: () => false,
  keeper: (_subject, command) =>
    command.type === 'open' ? { organisation: command.organisation, alone: false } : undefined,
  store: {
    ...table,
    async gather(sql, subject, state, command) {
      const opening = command.type === 'open' ? command : undefined
      const [row] = await sql<{ kind: string | null; taken: boolean }>(
        'select (select kind from organisation where id = $1) as kind, exists (select from account where name = $2) as taken',
        [opening?.organisation ?? state.organisation, opening?.name.text ?? ''],
      )
      const mayEnd = command.type === 'close' || command.type === 'withdrawRole'
      const isLastKeeper = mayEnd && state.roles.includes('security-admin') && !(await othersKeep(sql, subject))
      return { organisationKind: row?.kind ?? undefined, nameTaken: row?.taken ?? false, isLastKeeper }
    },
    async save(sql, subject, state, version) {
      const { name, organisation, person, holder, roles } = state
      const open = state.stage === 'open'
      const [before] = await sql<{ roles: RoleId[] }>('select roles from account where id = $1', [subject])
      await table.save(sql, subject, state, version, {
        name: textOf(name) ?? keep,
        organisation,
        person,
        name_ref: holder.ref,
        roles,
        open,
      })
      if (!open) await shutOut(sql, subject)
      else if (before?.roles.join() !== roles.join()) await endSessionsOf(sql, subject)
    },
  },
  views: {
    async list(sql, _reader, { search, after }) {
      const rows = await sql<{ name: string }>(
        `select a.id, a.name, o.name as organisation, p.masked as holder, a.roles, a.open
         from account a join organisation o on o.id = a.organisation left join personal_value p on p.ref = a.name_ref
         where ($1::text is null or a.name like '%' || $1 || '%' or o.name like '%' || $1 || '%')
           and ($2::text is null or a.name > $2) order by a.name limit ${pageSize + 1}`,
        [typeof search === 'string' ? search.replace(/[\\%_]/g, '\\$&') : null, after ?? null],
      )
      const page = rows.slice(0, pageSize)
      return { rows: page, next: rows.length > pageSize ? (page.at(-1)?.name ?? null) : null }
    },
  },
}

/** Held until the end of the act, so that two who close each other cannot both succeed. */
async function othersKeep(sql: Sql, account: string): Promise<boolean> {
  const others = await sql(
    "select id from account where 'security-admin' = any(roles) and open and id <> $1 order by id for share",
    [account],
  )
  return others.length > 0
}
