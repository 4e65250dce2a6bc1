/** The list of institutions: searched, filtered, paged by cursor. It reads derived columns only, never the state. */
import type { Reader, View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { addDays, type Day, isDay } from '../../law/calendar/index.ts'
import { countOf, timeLimits } from '../../law/time-limits.ts'
import type { InstitutionRow } from './readings.ts'
import { groundOf, type Status } from './standing.ts'

/** The last row of the page before: its day of filing and its id. */
const cursor = /^([1-9]\d{3}-[01]\d-[0-3]\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const pageSize = 50
/** Beyond this the screen says "and more": a count costs what it counts. */
const mostCounted = 1000

export type Filter = {
  search?: string
  kind?: string
  prefecture?: string
  status?: string
  evaluation?: string
  after?: string
}
type Row = Omit<InstitutionRow, 'receipt' | 'clause' | 'status'> & {
  status: Status
  year: number | null
  serial: number
}

export function receiptNumber(receipt: { year: number; serial: number }): string {
  return `青评备〔${receipt.year}〕${String(receipt.serial).padStart(4, '0')}号`
}

/** Keeps the values of a statement and gives each its `$n`. */
type Put = (value: unknown) => string

/** Only the conditions that are asked for stand in the text, so that each text has the plan that suits it. */
function conditions({ search, kind, prefecture, status, evaluation }: Filter, today: Day, put: Put): string[] {
  return [
    ...searched(search?.trim() ?? '', put),
    ...(kind ? [`i.kind = ${put(kind)}`] : []),
    ...(prefecture ? [`i.prefecture = ${put(prefecture)}`] : []),
    ...(evaluation ? [`i.kinds @> array[${put(evaluation)}::text]`] : []),
    ...(status === 'expiring' ? expiring(today, put) : status ? standing(status, today, put) : []),
  ]
}

const code = /^[0-9a-z]{18}$/i

/** Pairs of characters are looked up, `like` keeps them in their order. One character alone has no pair. */
function searched(words: string, put: Put): string[] {
  if (!words) return []
  if (code.test(words)) return [`i.code = ${put(words.toUpperCase())}`]
  const pattern = put(words.toLowerCase().replace(/[\\%_]/g, '\\$&'))
  const inName = `lower(i.name) like '%' || ${pattern}::text || '%'`
  return [...words].length === 1
    ? [inName]
    : [`i.id in (select id from institution_search where pairs @> bigrams(${put(words)}))`, inName]
}

const standingAt = (today: string) => `i.standing[width_bucket(${today}::date, i.standing_since)]`

/** The standing itself, and what must be true of such a row as well and has an index. */
function standing(status: string, today: Day, put: Put): string[] {
  const day = put(today)
  return [
    `${standingAt(day)} = ${put(status)}`,
    ...(Object.hasOwn(groundOf, status) ? ['i.measured'] : []),
    ...(status === 'expired' ? [`(i.valid_until < ${day}::date or i.filed_on > ${day}::date)`] : []),
  ]
}

/** No standing but a question: whose window of renewal is open. */
function expiring(today: Day, put: Put): string[] {
  const day = put(today)
  const window = put(addDays(today, countOf(timeLimits.filingRenewalNotice, today)))
  return [
    `i.receipt_serial is not null and i.valid_until between ${day}::date and ${window}::date`,
    `${standingAt(day)} not in ('terminated', 'receipt-revoked')`,
  ]
}

const all = (where: readonly string[]) => (where.length ? `where ${where.join(' and ')}` : '')

export async function rows(sql: Sql, { today }: Reader, filter: Filter, most: number): Promise<InstitutionRow[]> {
  const values: unknown[] = []
  const put: Put = (value) => `$${values.push(value)}`
  const where = conditions(filter, today, put)
  const [, after, id] = cursor.exec(filter.after ?? '') ?? []
  if (after && isDay(after)) where.push(`(i.filed_on, i.id) < (${put(after)}::date, ${put(id)}::uuid)`)
  const found = await sql<Row>(
    `select i.id, i.code, i.name, i.kind, i.prefecture, o.name as industry, i.filed_on as "filedOn", i.valid_until as "validUntil",
       i.receipt_year as year, i.receipt_serial as serial, i.occupations, ${standingAt(put(today))} as status
     from institution i left join organisation o on o.id = i.industry ${all(where)}
     order by i.filed_on desc, i.id desc limit ${put(most)}`,
    values,
  )
  return found.map(rowOf)
}

/** Named one by one: copying the rest of a row costs an export more than reading it. */
function rowOf(row: Row): InstitutionRow {
  const clause = groundOf[row.status]
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    prefecture: row.prefecture,
    industry: row.industry,
    filedOn: row.filedOn,
    validUntil: row.validUntil,
    receipt: row.year === null ? null : receiptNumber({ year: row.year, serial: row.serial }),
    status: row.status,
    ...(clause ? { clause } : {}),
    occupations: row.occupations,
  }
}

async function count(sql: Sql, { today }: Reader, filter: Filter): Promise<number> {
  const values: unknown[] = []
  const where = conditions(filter, today, (value) => `$${values.push(value)}`)
  const [counted] = await sql<{ n: number }>(
    `select count(*)::int as n from (select from institution i ${all(where)} limit ${mostCounted + 1}) counted`,
    values,
  )
  return counted?.n ?? 0
}

export const list: View = async (sql, reader, input) => {
  const filter = input as Filter
  const found = await rows(sql, reader, filter, pageSize + 1)
  const last = found.length > pageSize ? found[pageSize - 1] : undefined
  // Only a first page that is not the whole list has to be counted.
  const total = filter.after ? 0 : last ? await count(sql, reader, filter) : found.length
  return {
    rows: found.slice(0, pageSize),
    next: last ? `${last.filedOn}_${last.id}` : null,
    total: Math.min(total, mostCounted),
    more: total > mostCounted,
  }
}
