/** What other rooms may ask of supervisors, read-only. Rows are held until the end of the act that asks. */
import type { Sql } from '../../kernel/sql.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { strayCard } from '../../law/numbers/rehearsal.ts'
import { isRehearsal } from '../operations/facts.ts'
import { cardOn as judged, type CardState, daysOf, servesIn, unbroken } from './standing.ts'
import type { Supervisor } from './state.ts'

/** Days are inclusive; without `until` there is no end. */
export type Period = { from: Day; until?: Day }

/**
 * What this register knows of a holder. Sessions and assignments are known elsewhere, so they are absent here and not
 * empty: whoever draws must add them, and the compiler says so.
 */
export type Holder = {
  id: string
  card: string
  validFrom: Day
  validUntil: Day
  cardState: 'valid' | 'revoked' | 'expired'
  suspensions: Period[]
  employers: (Period & { organisation?: string; code?: string })[]
  interests: { institution: string; kind: string; from: Day; until?: Day }[]
  leaves: { from: Day; until: Day; declaredAt: string }[]
  /** Every person id under which the same identity number is on file: an examiner, an internal supervisor. */
  persons: string[]
  account?: string
}

type Row = { id: string; state: Supervisor; persons: string[] }

/** Everybody who holds or ever held an external card, so that whoever is left out is left out for a reason in sight. */
export async function holdersFor(sql: Sql, day: Day): Promise<Holder[]> {
  const rows = await sql<{ id: string; state: Supervisor }>(
    "select id, state from supervisor where kind = 'external' order by id for share",
  )
  const known = await sql<{ ref: string; person: string }>(
    `select distinct mine.ref, other.person from personal_value mine
     join personal_value other on other.blind = mine.blind and other.field = 'identityNumber'
     where mine.ref = any($1::uuid[]) order by mine.ref, other.person`,
    [rows.map(({ state }) => state.person.identityNumber.ref)],
  )
  const same = new Map<string, string[]>()
  for (const each of known) same.set(each.ref, [...(same.get(each.ref) ?? []), each.person])
  return rows.map(({ id, state }) => {
    const { person, identityNumber } = state.person
    const persons = [person, ...(same.get(identityNumber.ref) ?? [])]
    return holderOf({ id, state, persons: [...new Set(persons)] }, day)
  })
}

export function holderOf({ id, state, persons }: Row, day: Day): Holder {
  const { validFrom, validUntil } = unbroken(state)
  const standing = judged(state, day)
  // Whose appointment ended holds no card from that day on.
  const last = state.returned && state.returned.on <= validUntil ? addDays(state.returned.on, -1) : validUntil
  return {
    id,
    card: state.card,
    validFrom,
    validUntil: last,
    cardState: standing === 'revoked' ? 'revoked' : standing === 'returned' || last < day ? 'expired' : 'valid',
    suspensions: state.suspensions.flatMap((each) => daysOf(each) ?? []),
    employers: state.employers.map(({ name: _, ...each }) => each),
    interests: state.interests.map(({ institution, kind, from, until }) => ({
      institution,
      kind,
      from,
      ...(until ? { until } : {}),
    })),
    leaves: state.leaves.map(({ from, until, declaredAt }) => ({ from, until, declaredAt })),
    persons,
    ...(state.account ? { account: state.account } : {}),
  }
}

export { cardOn as judgedOn, type Judged } from './standing.ts'

/** The supervisor who signs in with this account, if any. */
export async function supervisorOfAccount(sql: Sql, account: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>('select id from supervisor where account = $1', [account])
  return row?.id
}

/** What somebody's card is worth on a day, and who carries it; undefined when there is no such supervisor. */
export async function cardOn(
  sql: Sql,
  supervisor: string,
  day: Day,
): Promise<{ state: CardState; card: string; person: string; account?: string } | undefined> {
  const [row] = await sql<{ state: Supervisor }>('select state from supervisor where id = $1 for share', [supervisor])
  if (!row) return undefined
  const { card, person, account } = row.state
  return { state: judged(row.state, day), card, person: person.person, ...(account ? { account } : {}) }
}

export type Internal = { id: string; card: string; person: string; name: { ref: string; c: string } }

/** The internal supervisors who may serve in this institution on this day: its own and those of its industry (a12.p1). */
export const internalOf = async (sql: Sql, institution: string, day: Day): Promise<Internal[]> =>
  (await internalsOf(sql, institution))(day)

/** The same, read once, to be asked about any day. */
export async function internalsOf(sql: Sql, institution: string): Promise<(day: Day) => Internal[]> {
  const [found] = await sql<{ industry: string | null }>('select industry from institution where id = $1', [
    institution,
  ])
  const industry = found?.industry ?? undefined
  const rows = await sql<{ id: string; state: Supervisor }>(
    `select id, state from supervisor where kind = 'internal' and issuer = any($1::uuid[]) order by id for share`,
    [[institution, industry].filter(Boolean)],
  )
  const own = rows.filter(({ state }) => servesIn(state, { id: institution, industry }))
  return (day) =>
    own
      .filter(({ state }) => judged(state, day) === 'valid')
      .map(({ id, state }) => ({ id, card: state.card, person: state.person.person, name: state.person.name }))
}

/** Is this person one to whom this organisation gave a card? */
export async function cardedBy(sql: Sql, organisation: string, person: string): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }>(
    "select exists (select from supervisor where kind = 'internal' and issuer = $1 and person = $2) as yes",
    [organisation, person],
  )
  return row?.yes ?? false
}

/** The card and the name's reference of one holder: for a letter that names who is sent. */
export async function holdingOf(sql: Sql, supervisor: string) {
  const [row] = await sql<{ state: Supervisor }>('select state from supervisor where id = $1', [supervisor])
  return row && { card: row.state.card, person: row.state.person.person, name: row.state.person.name }
}

/** Which of these persons hold an external card or lost a card for good, and which of these numbers are given. */
export async function knownOf(
  sql: Sql,
  persons: readonly string[],
  cards: readonly string[],
): Promise<{ carded: string[]; revoked: string[]; issued: string[]; stray: string[] }> {
  const rows = await sql<{ person: string; carded: boolean; revoked: boolean }>(
    `select person, kind = 'external' and state->>'stage' = 'carded' as carded, state ? 'revoked' as revoked
     from supervisor where person = any($1::uuid[])`,
    [persons],
  )
  const given = await sql<{ card: string }>('select card from supervisor where card = any($1::text[])', [cards])
  const rehearsal = await isRehearsal(sql)
  const those = (which: 'carded' | 'revoked') => rows.filter((row) => row[which]).map(({ person }) => person)
  return {
    carded: those('carded'),
    revoked: those('revoked'),
    issued: given.map(({ card }) => card),
    stray: cards.filter((card) => strayCard(card, rehearsal)),
  }
}
