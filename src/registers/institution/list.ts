/** The list of institutions: searched, filtered, paged by cursor, exported. One SQL text; absent filters are null. */
import type { Reader, View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { addDays, type Day, isDay } from '../../law/calendar/index.ts'
import { prefectureName, type PrefectureCode } from '../../law/divisions.ts'
import { institutionTypes, type InstitutionType } from '../../law/kinds.ts'
import { countOf, timeLimits } from '../../law/time-limits.ts'
import { writeCsv, writeXlsx } from '../../platform/spreadsheet/write.ts'
import type { InstitutionRow } from './readings.ts'
import { standingOn, type Status, statusNames } from './standing.ts'
import type { Institution } from './state.ts'

/** The last row of the page before: its day of filing and its id. */
const cursor = /^([1-9]\d{3}-[01]\d-[0-3]\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const pageSize = 50
const mostExported = 100_000
const mostCounted = 10_000

type Filter = {
  search?: string
  kind?: string
  prefecture?: string
  status?: string
  evaluation?: string
  after?: string
}
type Row = {
  id: string
  code: string
  name: string
  kind: string
  prefecture: string
  industry: string | null
  filedOn: string
  validUntil: string
  state: Institution
}

export function receiptNumber(receipt: { year: number; serial: number }): string {
  return `青评备〔${receipt.year}〕${String(receipt.serial).padStart(4, '0')}号`
}

/** Two characters and more use the index; one is compared directly. `like` keeps the pairs in their order. */
const conditions = `($1::text is null or (bigrams(i.name) @> bigrams($1) and i.name like '%' || $2 || '%') or i.code = upper($1))
  and ($3::text is null or i.kind = $3) and ($4::text is null or i.prefecture = $4)
  and ($8::text is null or i.kinds @> array[$8::text])
  and ($5::text is null or ($5 = 'expiring' and i.receipt_serial is not null and i.valid_until between $6::date and $7::date
    and not jsonb_path_exists(i.state, '$.measures[*] ? ((@.clause == "a22" || @.clause == "a27") && !exists(@.liftedOn))')) or case
    when jsonb_path_exists(i.state, '$.measures[*] ? (@.clause == "a22" && !exists(@.liftedOn))') then 'terminated'
    when jsonb_path_exists(i.state, '$.measures[*] ? (@.clause == "a27" && !exists(@.liftedOn))') then 'receipt-revoked'
    when i.valid_until < $6::date then 'expired'
    when jsonb_path_exists(i.state, '$.measures[*] ? (@.clause == "a21" && !exists(@.liftedOn) && @.until >= $today && @.deliveredOn <= $today)', jsonb_build_object('today', $6::text)) then 'suspended'
    when i.receipt_serial is null then 'awaiting-receipt' else 'valid' end = $5)`

/** One character has no pair to look up. */
const conditionsOf = ({ search }: Filter) =>
  [...(search?.trim() ?? '')].length === 1 ? conditions.replace('bigrams(i.name) @> bigrams($1) and ', '') : conditions

function values({ search, kind, prefecture, status, evaluation }: Filter, today: Day): unknown[] {
  const words = search?.trim() || null
  const pattern = words?.replace(/[\\%_]/g, '\\$&') ?? null
  // 'expiring' is no standing but a question: whose window of renewal is open.
  const window = addDays(today, countOf(timeLimits.filingRenewalNotice, today))
  return [words, pattern, kind || null, prefecture || null, status || null, today, window, evaluation || null]
}

async function rows(sql: Sql, { today }: Reader, filter: Filter, most: number): Promise<InstitutionRow[]> {
  const [, after, id] = cursor.exec(filter.after ?? '') ?? []
  const day = after && isDay(after) ? after : undefined
  const text = `select i.id, i.code, i.name, i.kind, i.prefecture, o.name as industry, i.filed_on as "filedOn", i.valid_until as "validUntil", i.state
     from institution i left join organisation o on o.id = i.industry
     where ${conditionsOf(filter)}
       and ($9::date is null or (i.filed_on, i.id) < ($9::date, $10::uuid))
     order by i.filed_on desc, i.id desc limit $11`
  const found = await sql<Row>(text, [...values(filter, today), day ?? null, id ?? null, most])
  return found.map(({ state, ...row }) => {
    const { status, clause } = standingOn(state, today)
    return {
      ...row,
      receipt: state.receipt ? receiptNumber(state.receipt) : null,
      status,
      ...(clause ? { clause } : {}),
      occupations: new Set(state.scope.map(({ occupation }) => occupation)).size,
    }
  })
}

export const list: View = async (sql, reader, input) => {
  const filter = input as Filter
  const found = await rows(sql, reader, filter, pageSize + 1)
  const last = found.length > pageSize ? found[pageSize - 1] : undefined
  const [count] = filter.after
    ? []
    : await sql<{ n: number }>(
        `select count(*)::int as n from (select from institution i where ${conditionsOf(filter)} limit ${mostCounted}) counted`,
        values(filter, reader.today),
      )
  return { rows: found.slice(0, pageSize), next: last ? `${last.filedOn}_${last.id}` : null, total: count?.n ?? 0 }
}

const heads = [
  '机构名称',
  '统一社会信用代码',
  '机构类别',
  '市州',
  '行业部门',
  '备案日期',
  '有效期至',
  '备案回执编号',
  '状态',
  '职业数',
]
const cells = (row: InstitutionRow): string[] => [
  row.name,
  row.code,
  institutionTypes[row.kind as InstitutionType].name,
  prefectureName(row.prefecture as PrefectureCode),
  row.industry ?? '',
  row.filedOn,
  row.validUntil,
  row.receipt ?? '',
  statusNames[row.status as Status],
  String(row.occupations),
]

/** An export says who took it and when, so that no copy wanders about without its reader's name. */
async function stamp(sql: Sql, { actor, at }: Reader): Promise<string> {
  const [account] = await sql<{ name: string; organisation: string }>(
    'select a.name, o.name as organisation from account a join organisation o on o.id = a.organisation where a.id = $1',
    [actor.id],
  )
  const inChina = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  return `导出账号 ${account ? `${account.organisation} ${account.name}` : actor.id}，导出时间 ${inChina}（北京时间）`
}

async function table(sql: Sql, reader: Reader, filter: Filter): Promise<string[][]> {
  const found = await rows(sql, reader, filter, mostExported)
  return [heads, ...found.map(cells), [await stamp(sql, reader)]]
}

export const csv: View = async (sql, reader, input) => ({
  name: `评价机构_${reader.today}.csv`,
  bytes: writeCsv(await table(sql, reader, input as Filter)),
})
export const xlsx: View = async (sql, reader, input) => ({
  name: `评价机构_${reader.today}.xlsx`,
  bytes: await writeXlsx(await table(sql, reader, input as Filter), '评价机构'),
})
