/** What other rooms may ask of institutions, read-only. */
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import { receiptNumber } from './list.ts'
import { mayEvaluate, scopeOn, type Standing, standingOn } from './standing.ts'
import type { EvaluationKind } from '../../law/kinds.ts'
import { measures } from './parts.ts'
import type { Institution, Measure, ScopeLine } from './state.ts'

export type FactsOnDay = Standing & {
  scope: readonly ScopeLine[]
  mayEvaluate(occupation: string, level: string, venue: string): boolean
}

/** Standing and scope as they were on a day; the row is held until the end of the act that asks. */
export async function institutionOn(sql: Sql, institution: string, day: Day): Promise<FactsOnDay | undefined> {
  const [row] = await sql<{ state: Institution }>('select state from institution where id = $1 for share', [
    institution,
  ])
  if (!row) return undefined
  return {
    ...standingOn(row.state, day),
    scope: scopeOn(row.state, day),
    mayEvaluate: (occupation, level, venue) => mayEvaluate(row.state, day, occupation, level, venue),
  }
}

type Decision = { clause: Measure['clause']; name: string; document: string; deliveredOn: Day; until?: Day }
export type FilingFacts = {
  kinds: readonly EvaluationKind[]
  industry?: string
  /** The receipt's year and serial as six digits; a plan's number begins with them. */
  serial?: number
  venues: readonly { id: string; name: string }[]
  examiners: readonly { id: string; person: string; number: string; validUntil: Day }[]
  on(day: Day): { status: Standing['status']; measure?: Decision; scope: readonly ScopeLine[] }
}

/** The whole filing, to be asked about any day; the row is held until the end of the act that asks. */
export async function filingOf(sql: Sql, institution: string): Promise<FilingFacts | undefined> {
  await sql('select id from institution where id = $1 for share', [institution])
  return filingRead(sql, institution)
}

/** The same for a view, which holds nothing. */
export async function filingRead(sql: Sql, institution: string): Promise<FilingFacts | undefined> {
  const [row] = await sql<{ state: Institution }>('select state from institution where id = $1', [institution])
  const particulars = row?.state.particulars
  if (!row || !particulars) return undefined
  const { state } = row
  const refs = [...state.measures.map(({ document }) => document.ref), ...state.venues.map(({ name }) => name.ref)]
  const openings = await sql<{ ref: string; text: string }>(
    'select ref, text from opening where ref = any($1::uuid[])',
    [refs],
  )
  const text = (words: Words) => openings.find(({ ref }) => ref === words.ref)?.text ?? '（已删除）'
  const decision = ({ clause, document, deliveredOn, until }: Measure): Decision => ({
    clause,
    name: measures[clause].name,
    document: text(document),
    deliveredOn,
    ...(until ? { until } : {}),
  })
  return {
    kinds: particulars.kinds,
    ...(particulars.industry ? { industry: particulars.industry } : {}),
    ...(state.receipt ? { serial: (state.receipt.year % 100) * 10_000 + state.receipt.serial } : {}),
    venues: state.venues.map(({ id, name }) => ({ id, name: text(name) })),
    examiners: examinersIn(state),
    on(day) {
      const { status, measure } = standingOn(state, day)
      return { status, scope: scopeOn(state, day), ...(measure ? { measure: decision(measure) } : {}) }
    },
  }
}

/** The names of venues and examiners of these institutions by their ids, as words, for lists that name them. */
export async function namesIn(sql: Sql, institutions: readonly string[]): Promise<Map<string, Words>> {
  const rows = await sql<{ id: string; name: Words }>(
    `select e->>'id' as id, e->'name' as name
     from institution i, jsonb_array_elements((i.state->'venues') || (i.state->'examiners')) e where i.id = any($1::uuid[])`,
    [institutions],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The filing as another register's page shows it: words as references, nothing held. Row-level security decides who finds it. */
export async function filingSeen(sql: Sql, institution: string) {
  const [row] = await sql<{ state: Institution }>('select state from institution where id = $1', [institution])
  const particulars = row?.state.particulars
  if (!row || !particulars) return undefined
  const { venues, examiners, scope, validUntil } = row.state
  const measureOn = (day: Day) => {
    const { status, measure } = standingOn(row.state, day)
    const { clause, until } = measure ?? {}
    return {
      status,
      ...(clause ? { measure: { clause, name: measures[clause].name, ...(until ? { until } : {}) } } : {}),
    }
  }
  return {
    name: particulars.name,
    kinds: particulars.kinds,
    industry: particulars.industry,
    validUntil,
    venues: venues.map(({ id, name, workstations }) => ({ id, name, workstations })),
    examiners: examiners.map(({ id, name, identityNumber, occupation, level, validUntil: until }) => ({
      id,
      name,
      number: identityNumber,
      occupation,
      level,
      validUntil: until,
    })),
    scope,
    words: [
      particulars.name,
      venues.map(({ name }) => name),
      examiners.map(({ name, identityNumber }) => [name, identityNumber]),
    ],
    on: measureOn,
    stoppedOn: (day: Day) => measureOn(day).measure,
  }
}

const examinersIn = ({ examiners }: Institution) =>
  examiners.map(({ id, person, identityNumber, validUntil }) => ({
    id,
    person,
    number: identityNumber.ref,
    validUntil,
  }))

/** The examiners an institution has registered, with the references of their identity numbers. */
export async function examinersOf(sql: Sql, institution: string): Promise<FilingFacts['examiners']> {
  const [row] = await sql<{ state: Institution }>('select state from institution where id = $1 for share', [
    institution,
  ])
  return row ? examinersIn(row.state) : []
}

/** Is this person one whose data the institution itself keeps (contact, head, examiner)? */
export async function worksFor(sql: Sql, institution: string, person: string): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }>(
    `select exists (select from institution where id = $1 and jsonb_path_exists(state, '$.** ? (@.person == $person)', jsonb_build_object('person', $2::text))) as yes`,
    [institution, person],
  )
  return row?.yes ?? false
}

/** The unified social credit code, by which employers and draw keys name an institution. */
export async function codeOf(sql: Sql, institution: string): Promise<string> {
  const [row] = await sql<{ code: string }>('select code from institution where id = $1', [institution])
  return row?.code ?? ''
}

/** The filing as the register holds it, without holding the row: for readers. */
export async function institutionSeen(sql: Sql, institution: string) {
  const [row] = await sql<{
    id: string
    code: string
    name: string
    address: string
    prefecture: string
    state: Institution
  }>('select id, code, name, address, prefecture, state from institution where id = $1', [institution])
  return row
}

/** The standing of a filing that is at hand, with the name of its measure. */
export function standingSeen(state: Institution, day: Day) {
  const standing = standingOn(state, day)
  const clause = state.measures[0]?.clause
  return { ...standing, name: clause ? measures[clause].name : '' }
}

/** The receipt as it is written on paper; null before it is issued. */
export const receiptOf = ({ receipt }: Institution): string | null => (receipt ? receiptNumber(receipt) : null)
