/** The template of a filing sheet: one row an institution. Columns are found by their heads, in any order. Ours, not official. */
export const columns = [
  { key: 'name', head: '机构名称', example: '（示例）西宁湟岸职业技能培训学校' },
  { key: 'code', head: '统一社会信用代码', example: '52630100MJ0000001X' },
  { key: 'kind', head: '机构类别', example: '社会培训评价组织' },
  { key: 'prefecture', head: '所在市州', example: '西宁市' },
  { key: 'address', head: '地址', example: '城西区海湖路1号' },
  { key: 'legal', head: '法定代表人', example: '张某某' },
  { key: 'head', head: '主要负责人', example: '李某某' },
  { key: 'contact', head: '联系人', example: '王某某' },
  { key: 'phone', head: '联系电话', example: '13800000000' },
  { key: 'filedOn', head: '备案日期', example: '2026-03-02' },
  { key: 'venue', head: '考点名称', example: '主校区考点' },
  { key: 'venueAddress', head: '考点地址', example: '城西区海湖路1号实训楼' },
  { key: 'workstations', head: '工位数', example: '40' },
  { key: 'cameras', head: '监控路数', example: '16' },
  { key: 'scope', head: '备案范围', example: '6-31-01-03/5、4、3；6-18-02-04/5、4' },
] as const

export type Key = (typeof columns)[number]['key']
export type Cells = Record<Key, string>

/** Rows as cells by key, each with its line in the file as the clerk sees it; or which heads are missing. */
export function cellsOf(
  rows: readonly (readonly string[])[],
): { rows: Cells[]; lines: number[] } | { missing: string[] } {
  const isBlank = (row: readonly string[]) => row.every((cell) => cell === '')
  const first = rows.findIndex((row) => !isBlank(row))
  const heads = (rows[first] ?? []).map((head) => head.replace(/[\s*＊]/g, ''))
  const missing = columns.filter(({ head }) => !heads.includes(head)).map(({ head }) => head)
  if (missing.length > 0) return { missing }
  const isExample = (row: readonly string[]) => (row[heads.indexOf('机构名称')] ?? '').startsWith('（示例）')
  const lines = rows.flatMap((row, i) => (i > first && !isBlank(row) && !isExample(row) ? [i + 1] : []))
  const cells = (row: readonly string[]) =>
    Object.fromEntries(columns.map(({ key, head }) => [key, row[heads.indexOf(head)] ?? ''])) as Cells
  return { rows: lines.map((line) => cells(rows[line - 1] ?? [])), lines }
}
