/** The template of a roster: one row a candidate, for one batch. Ours, not official. */
import type { Cells as CellsOf, SheetColumn } from '../../kernel/sheet/columns.ts'

export const columns = [
  { key: 'name', head: '姓名', example: '（示例）张某某', most: 60, personal: 'name' },
  { key: 'identityNumber', head: '公民身份号码', example: '63010219900101001X', most: 30, personal: 'identityNumber' },
  { key: 'declared', head: '申报类别', example: '社会人员', optional: true },
] as const satisfies readonly SheetColumn[]

export type Key = (typeof columns)[number]['key']
export type Cells = CellsOf<Key>
