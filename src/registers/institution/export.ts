/** The list of institutions as a file, every row that was asked for. */
import type { Reader, View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { prefectureName, type PrefectureCode } from '../../law/divisions.ts'
import { institutionTypes, type InstitutionType } from '../../law/kinds.ts'
import { writeCsv, writeXlsx } from '../../platform/spreadsheet/write.ts'
import { type Filter, rows } from './list.ts'
import type { InstitutionRow } from './readings.ts'
import { type Status, statusNames } from './standing.ts'

const mostExported = 100_000

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
