/** The list of supervisors: searched, filtered, paged by card number, exported. One SQL text; absent filters are null. */
import { takenBy } from '../account/facts.ts'
import type { Reader, View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import { prefectureName, type PrefectureCode } from '../../law/divisions.ts'
import { writeCsv, writeXlsx } from '../../platform/spreadsheet/write.ts'
import { cardKinds } from './parts.ts'
import type { SupervisorRow } from './readings.ts'
import { cardOn, cardStates } from './standing.ts'
import type { Supervisor } from './state.ts'

const pageSize = 50
const mostExported = 100_000
const mostCounted = 10_000

type Filter = { search?: string; kind?: string; state?: string; prefecture?: string; after?: string }
type Row = Omit<SupervisorRow, 'state' | 'employer'> & { state: Supervisor; employers: string }

/** What a card is worth on the day `$day`: the same answer as `cardOn`. Days written YYYY-MM-DD compare as text. */
export const cardSql = (row: string, day: string): string => `case
  when jsonb_path_exists(${row}.state, '$.revoked ? (@.on <= $day)', jsonb_build_object('day', ${day})) then 'revoked'
  when jsonb_path_exists(${row}.state, '$.returned ? (@.on <= $day)', jsonb_build_object('day', ${day})) then 'returned'
  when jsonb_path_exists(${row}.state, '$ ? (@.validFrom <= $day && @.validUntil >= $day)', jsonb_build_object('day', ${day}))
    or jsonb_path_exists(${row}.state, '$.formerTerms[*] ? (@.validFrom <= $day && @.validUntil >= $day)', jsonb_build_object('day', ${day}))
  then case when jsonb_path_exists(${row}.state,
      '$.suspensions[*] ? (@.from <= $day && (!exists(@.until) || @.until >= $day) && (!exists(@.liftedOn) || @.liftedOn > $day))',
      jsonb_build_object('day', ${day})) then 'suspended' else 'valid' end
  when ${row}.state->>'validFrom' <= ${day}
    or jsonb_path_exists(${row}.state, '$.formerTerms[*] ? (@.validFrom <= $day)', jsonb_build_object('day', ${day})) then 'expired'
  else 'not-yet' end`

/** Names are sealed and cannot be searched: a card number from its beginning, or an employer by a part of its name. */
const conditions = `($1::text is null or s.card like upper($2) || '%' or (bigrams(s.employer_names) @> bigrams($1) and s.employer_names like '%' || $2 || '%'))
  and ($3::text is null or s.kind = $3) and ($4::text is null or s.prefecture = $4)
  and ($5::text is null or ${cardSql('s', '$6::text')} = $5)`

/** One character has no pair to look up. */
const conditionsOf = ({ search }: Filter) =>
  [...(search?.trim() ?? '')].length === 1
    ? conditions.replace('bigrams(s.employer_names) @> bigrams($1) and ', '')
    : conditions

function values({ search, kind, prefecture, state }: Filter, today: Day): unknown[] {
  const words = search?.trim() || null
  const pattern = words?.replace(/[\\%_]/g, '\\$&') ?? null
  return [words, pattern, kind || null, prefecture || null, state || null, today]
}

async function rows(sql: Sql, { today }: Reader, filter: Filter, most: number): Promise<SupervisorRow[]> {
  const found = await sql<Row>(
    `select s.id, s.kind, s.card, coalesce(p.masked, '（已删除）') as name, coalesce(o.name, '') as issuer, s.prefecture,
            s.valid_from as "validFrom", s.valid_until as "validUntil", s.state, s.employer_names as employers
     from supervisor s left join personal_value p on p.ref = s.name_ref left join organisation o on o.id = s.issuer
     where ${conditionsOf(filter)} and ($7::text is null or s.card > $7) order by s.card limit $8`,
    [...values(filter, today), filter.after ?? null, most],
  )
  return found.map(({ state, employers, ...row }) => {
    const names = employers.split('\n')
    const present = state.employers.findIndex(({ until }) => !until || until >= today)
    return { ...row, employer: names[present] || null, state: cardOn(state, today) }
  })
}

export const list: View = async (sql, reader, input) => {
  const filter = input as Filter
  const found = await rows(sql, reader, filter, pageSize + 1)
  const last = found.length > pageSize ? found[pageSize - 1] : undefined
  const [count] = filter.after
    ? []
    : await sql<{ n: number }>(
        `select count(*)::int as n from (select from supervisor s where ${conditionsOf(filter)} limit ${mostCounted}) counted`,
        values(filter, reader.today),
      )
  return { rows: found.slice(0, pageSize), next: last?.card ?? null, total: count?.n ?? 0 }
}

const heads = ['证卡编号', '类别', '姓名', '核发单位', '市州', '任职单位', '有效期起', '有效期至', '证卡状态']
const cells = (row: SupervisorRow): string[] => [
  row.card,
  cardKinds[row.kind as keyof typeof cardKinds],
  row.name,
  row.issuer,
  prefectureName(row.prefecture as PrefectureCode),
  row.employer ?? '',
  row.validFrom,
  row.validUntil,
  cardStates[row.state as keyof typeof cardStates],
]

async function table(sql: Sql, reader: Reader, input: unknown): Promise<string[][]> {
  const found = await rows(sql, reader, input as Filter, mostExported)
  return [heads, ...found.map(cells), [await takenBy(sql, reader)]]
}

export const csv: View = async (sql, reader, input) => ({
  name: `质量督导员_${reader.today}.csv`,
  bytes: writeCsv(await table(sql, reader, input)),
})
export const xlsx: View = async (sql, reader, input) => ({
  name: `质量督导员_${reader.today}.xlsx`,
  bytes: await writeXlsx(await table(sql, reader, input), '质量督导员'),
})
