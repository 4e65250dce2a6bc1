/** The page of one supervisor: the same for whoever keeps the card and for the supervisor in person. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Reader, View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { explainExternalCard } from '../../law/numbers/external-card.ts'
import { explainInternalCard } from '../../law/numbers/internal-card.ts'
import { actsOf } from './acts.ts'
import { csv, list, xlsx } from './list.ts'
import { cardOn, isSuspended } from './standing.ts'
import type { Supervisor } from './state.ts'

export type Open = (sql: Sql, ref: string) => Promise<string | undefined>
type Row = { id: string; state: Supervisor; version: number; issuer: string | null; account: string | null }

const text = `select s.id, s.state, s.version, o.name as issuer, a.name as account
  from supervisor s left join organisation o on o.id = s.issuer left join account a on a.id = s.account`

const page: View = async (sql, reader, { id }) => {
  const [row] = await sql<Row>(`${text} where s.id = $1`, [id])
  return row && pageOf(sql, reader, row)
}

/**
 * Row-level security shows a supervisor one row alone; the account is asked for all the same. Whoever carries the card
 * reads the own name on it in full: that the door of sealed values lets through, and nothing else.
 */
const mineWith =
  (open: Open): View =>
  async (sql, reader) => {
    const [row] = await sql<Row>(`${text} where s.account = $1`, [reader.actor.id])
    if (!row) return { mine: null }
    const own = await pageOf(sql, reader, row)
    const { ref } = row.state.person.name
    return { mine: { ...own, name: { ref, text: (await open(sql, ref)) ?? '（已删除）' } } }
  }

async function pageOf(sql: Sql, reader: Reader, { id, state, version, issuer, account }: Row) {
  const said = await wordsOf(sql, state)
  const value = (words: Words | undefined) => (words ? { ref: words.ref, text: said(words) } : null)
  const { person } = state
  const institutions = await namesOf(
    sql,
    state.interests.map(({ institution }) => institution),
  )
  return {
    ...state,
    id,
    version,
    cardText: state.kind === 'external' ? explainExternalCard(state.card) : explainInternalCard(state.card),
    issuer: issuer ?? '',
    person: person.person,
    name: value(person.name),
    identityNumber: value(person.identityNumber),
    phone: value(person.phone),
    formerTerms: state.formerTerms ?? [],
    state: cardOn(state, reader.today),
    revoked: state.revoked ? { on: state.revoked.on, document: said(state.revoked.document) } : null,
    returnedOn: state.returned?.on ?? null,
    account,
    employers: state.employers.map((each) => ({ ...each, name: said(each.name) })),
    interests: state.interests.map(({ note, ...each }) => ({
      ...each,
      institutionName: institutions.get(each.institution) ?? '',
      note: value(note),
    })),
    suspensions: state.suspensions.map((each) => ({
      ...each,
      document: said(each.document),
      inForce: isSuspended(each, reader.today),
    })),
    freeAccounts: state.kind === 'external' ? await freeAccounts(sql, reader) : [],
    acts: await actsOf(sql, id),
  }
}

async function namesOf(sql: Sql, institutions: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }>('select id, name from organisation where id = any($1::uuid[])', [
    institutions,
  ])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function freeAccounts(sql: Sql, { actor }: Reader) {
  if (!actor.powers.includes('centre.keepSupervisors')) return []
  return sql(
    `select a.id, a.name, coalesce(p.masked, '') as holder from account a left join personal_value p on p.ref = a.name_ref
     where a.open and 'external-supervisor' = any(a.roles) and not exists (select from supervisor s where s.account = a.id)
     order by a.name limit 200`,
  )
}

/** Which institutions are on file is public: their names and codes, and nothing else of them. */
const institutions: View = async (sql, _reader, { search }) => {
  const words = typeof search === 'string' && search.trim() ? search.trim().replace(/[\\%_]/g, '\\$&') : null
  return { rows: await sql('select id, name, code from institutions_on_file($1) limit 30', [words]) }
}

export const viewsWith = (open: Open): Record<string, View> => ({
  list,
  csv,
  xlsx,
  page,
  mine: mineWith(open),
  institutions,
})
