/** Sessions as a file, for whoever plans supervision on paper or on a map. */
import { takenBy } from '../account/facts.ts'
import type { Reader, View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { prefectureName, type PrefectureCode } from '../../law/divisions.ts'
import { levels } from '../../law/levels.ts'
import { occupationName } from '../../law/occupations.ts'
import { writeCsv, writeXlsx } from '../../platform/spreadsheet/write.ts'
import { sessionSubjects, type SessionSubject } from './parts.ts'
import type { SessionRow } from './readings.ts'
import { type Filter, sessionRows } from './session-list.ts'

const mostExported = 100_000
const heads = [
  '日期',
  '开始',
  '结束',
  '批次编号',
  '评价机构',
  '市州',
  '职业',
  '级别',
  '科目',
  '考点',
  '考场数',
  '工位数',
  '考生数',
  '考评人员',
  '内督员',
  '状态',
]
const cells = (row: SessionRow): string[] => [
  row.from.slice(0, 10),
  row.from.slice(11),
  row.until.slice(11),
  row.number,
  row.institutionName,
  prefectureName(row.prefecture as PrefectureCode),
  occupationName(row.occupation) ?? row.occupation,
  levels.find(({ code }) => code === row.level)?.name ?? '专项能力',
  sessionSubjects[row.subject as SessionSubject],
  row.venue,
  String(row.rooms),
  String(row.places),
  String(row.candidates),
  row.examiners.join('、'),
  row.internalSupervisor ?? '',
  row.state === 'cancelled' ? '已取消' : '已安排',
]

async function table(sql: Sql, reader: Reader, filter: Filter): Promise<string[][]> {
  const rows = await sessionRows(sql, filter, mostExported)
  return [heads, ...rows.map(cells), [await takenBy(sql, reader)]]
}

export const csv: View = async (sql, reader, input) => ({
  name: `评价场次_${reader.today}.csv`,
  bytes: writeCsv(await table(sql, reader, input as Filter)),
})
export const xlsx: View = async (sql, reader, input) => ({
  name: `评价场次_${reader.today}.xlsx`,
  bytes: await writeXlsx(await table(sql, reader, input as Filter), '评价场次'),
})
