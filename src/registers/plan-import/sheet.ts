/** The template of a plan: one row a session; rows with the same batch label form a batch. Ours, not official. */
import type { Cells as CellsOf, SheetColumn } from '../../kernel/sheet/columns.ts'

export const columns = [
  { key: 'batch', head: '批次', example: '（示例）第一批', most: 40 },
  { key: 'occupation', head: '职业', example: '6-31-01-03 电工' },
  { key: 'level', head: '级别', example: '四级' },
  { key: 'subject', head: '科目', example: '理论知识考试' },
  { key: 'day', head: '日期', example: '2026-03-14' },
  { key: 'from', head: '开始时间', example: '09:00' },
  { key: 'until', head: '结束时间', example: '10:30' },
  { key: 'venue', head: '考点', example: '主校区考点', most: 60 },
  { key: 'rooms', head: '考场数', example: '2' },
  { key: 'places', head: '工位数', example: '60' },
  { key: 'kind', head: '评价类型', example: '职业技能等级认定', optional: true },
] as const satisfies readonly SheetColumn[]

export type Key = (typeof columns)[number]['key']
export type Cells = CellsOf<Key>
