/**
 * The rows of supervisors. Names never stand here: the row holds the reference of the name, and the masked value is
 * joined. Whether a person has a card already is asked of `people`, who find a number without opening it.
 */
import type { Circumstances, Store } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { textOf } from '../../kernel/words.ts'
import type { Command } from './contract.ts'
import { isRehearsal } from '../operations/facts.ts'
import { nextExternal, nextInternal } from './numbering.ts'
import type { CardKind } from './parts.ts'
import type { Facts, Supervisor } from './state.ts'

export type Find = (sql: Sql, field: 'identityNumber', value: string) => Promise<{ person: string }[]>

export const storeWith = (find: Find): Store<Supervisor, Facts, Command> => ({
  table: 'supervisor',

  async load(sql, subject) {
    const [row] = await sql<{ state: Supervisor; version: number }>(
      'select state, version from supervisor where id = $1',
      [subject],
    )
    return row
  },

  gather: (sql, subject, _state, command, now) => gather(sql, find, subject, command, now),

  async save(sql, subject, state, version) {
    const names = state.employers.map(({ name }) => textOf(name))
    await sql(
      `insert into supervisor (id, version, state, kind, issuer, card, name_ref, identity_ref, person, account, prefecture, valid_from, valid_until, employer_names)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, coalesce($14, ''))
       on conflict (id) do update set version = $2, state = $3, account = $10, prefecture = $11, valid_from = $12,
         valid_until = $13, employer_names = coalesce($14, supervisor.employer_names)`,
      [
        subject,
        version,
        JSON.stringify(state),
        state.kind,
        state.issuer,
        state.card,
        state.person.name.ref,
        state.person.identityNumber.ref,
        state.person.person,
        state.account ?? null,
        state.prefecture,
        state.validFrom,
        state.validUntil,
        // Employers are said all at once; an act that says none leaves the names as they were.
        names.some((name) => name === undefined) ? null : names.join('\n'),
      ],
    )
  },
})

const kindOf = (type: Command['type']): CardKind | undefined =>
  type === 'enterExternal'
    ? 'external'
    : type === 'enterInternal' || type === 'enterFieldInternal'
      ? 'internal'
      : undefined

async function gather(
  sql: Sql,
  find: Find,
  subject: string,
  command: Command,
  { actor, today }: Circumstances,
): Promise<Facts> {
  const none: Facts = {
    nextCard: { card: '' },
    cardTaken: false,
    rehearsal: false,
    sameIdentity: { carded: false, revoked: false, suspended: false },
    institutionsKnown: await areKnown(sql, institutionsIn(command)),
    account: command.type === 'linkAccount' ? await accountFor(sql, subject, command.account) : 'free',
  }
  const kind = kindOf(command.type)
  if (!kind || !('card' in command || 'person' in command)) return none
  const { person, card } = command as Extract<Command, { type: 'enterExternal' }>
  // Cards have no gaps and no twins: whoever enters one holds the lock until the end of the act.
  await sql("select pg_advisory_xact_lock(hashtext('supervisor.card'))")
  const persons = (await find(sql, 'identityNumber', person.identityNumber.text)).map((each) => each.person)
  const [row] = await sql<{ taken: boolean } & Facts['sameIdentity']>(
    `select exists (select from supervisor where card = $1) as taken,
            exists (select from supervisor where person = any($2::uuid[]) and kind = $3
              and ($3 = 'external' or issuer = $4) and state->>'stage' = 'carded') as carded,
            exists (select from supervisor where person = any($2::uuid[]) and state ? 'revoked') as revoked,
            exists (select from supervisor where person = any($2::uuid[]) and kind = 'external' and jsonb_path_exists(state,
              '$.suspensions[*] ? (!exists(@.liftedOn) && (!exists(@.until) || @.until >= $day))', jsonb_build_object('day', $5::text))) as suspended`,
    [card ?? null, [...persons, person.person], kind, actor.organisation, today],
  )
  const rehearsal = await isRehearsal(sql)
  const nextCard =
    kind === 'external' ? await nextExternal(sql, today, rehearsal) : await nextInternal(sql, actor, today, rehearsal)
  return {
    ...none,
    nextCard,
    cardTaken: row?.taken ?? false,
    rehearsal,
    sameIdentity: { ...none.sameIdentity, ...row },
  }
}

function institutionsIn(command: Command): string[] {
  if ('employers' in command) return command.employers.flatMap(({ organisation }) => organisation ?? [])
  return 'institution' in command ? [command.institution] : []
}

async function areKnown(sql: Sql, institutions: readonly string[]): Promise<boolean> {
  if (institutions.length === 0) return true
  const wanted = [...new Set(institutions)]
  const found = await sql("select id from organisation where kind = 'institution' and id = any($1::uuid[])", [wanted])
  return found.length === wanted.length
}

async function accountFor(sql: Sql, subject: string, account: string): Promise<Facts['account']> {
  const [fit] = await sql(
    "select id from account where id = $1 and open and 'external-supervisor' = any(roles) for share",
    [account],
  )
  if (!fit) return 'unfit'
  const [other] = await sql('select id from supervisor where account = $1 and id <> $2', [account, subject])
  return other ? 'taken' : 'free'
}
