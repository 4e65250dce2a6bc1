/** The list of institutions as a file, every row that was asked for. */
import { takenBy } from '../account/facts.ts'
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

async function table(sql: Sql, reader: Reader, filter: Filter): Promise<string[][]> {
  const found = await rows(sql, reader, filter, mostExported)
  return [heads, ...found.map(cells), [await takenBy(sql, reader)]]
}

export const csv: View = async (sql, reader, input) => ({
  name: `评价机构_${reader.today}.csv`,
  bytes: writeCsv(await table(sql, reader, input as Filter)),
})
export const xlsx: View = async (sql, reader, input) => ({
  name: `评价机构_${reader.today}.xlsx`,
  bytes: await writeXlsx(await table(sql, reader, input as Filter), '评价机构'),
})
