/** The register of accounts. A change of roles or a closing ends the account's sessions in the same transaction. */
import { endSessionsOf } from '../../access/sessions.ts'
import type { Procedure } from '../../kernel/procedure.ts'
import { textOf } from '../../kernel/words.ts'
import { type Account, type Command, commands, type Event, type Facts, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

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
  store: {
    table: 'account',
    async load(sql, subject) {
      const [row] = await sql<{ state: Account; version: number }>('select state, version from account where id = $1', [
        subject,
      ])
      return row
    },
    async gather(sql, _subject, state, command) {
      const opening = command.type === 'open' ? command : undefined
      const [row] = await sql<{ kind: string | null; taken: boolean }>(
        'select (select kind from organisation where id = $1) as kind, exists (select from account where name = $2) as taken',
        [opening?.organisation ?? state.organisation, opening?.name.text ?? ''],
      )
      return { organisationKind: row?.kind ?? undefined, nameTaken: row?.taken ?? false }
    },
    async save(sql, subject, { name, organisation, person, holder, roles, stage: now, ...rest }, version) {
      const state = { ...rest, stage: now, name, organisation, person, holder, roles }
      await sql(
        `insert into account (id, version, state, name, organisation, person, name_ref, roles, open) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (id) do update set version = $2, state = $3, roles = $8, open = $9`,
        [
          subject,
          version,
          JSON.stringify(state),
          textOf(name) ?? '',
          organisation,
          person,
          holder.ref,
          roles,
          now === 'open',
        ],
      )
      await endSessionsOf(sql, subject)
    },
  },
  views: {
    list: async (sql, _reader, { search }) => ({
      rows: await sql(
        `select a.id, a.name, o.name as organisation, p.masked as holder, a.roles, a.open
         from account a join organisation o on o.id = a.organisation left join personal_value p on p.ref = a.name_ref
         where $1::text is null or a.name like '%' || $1 || '%' or o.name like '%' || $1 || '%' order by a.name limit 500`,
        [search ?? null],
      ),
    }),
  },
}
