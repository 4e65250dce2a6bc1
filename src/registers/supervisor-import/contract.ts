/**
 * 批量登记外督员: a sheet is checked row by row, and all that remain are entered together or not at all.
 * It enters nobody itself: that is an act of the register of supervisors.
 */
import { type SheetKind, sheetTables } from '../../kernel/sheet/tables.ts'
import { columns } from './sheet.ts'

export const kind: SheetKind = {
  columns,
  by: 'centre.keepSupervisors',
  clause: 'a10',
  names: {
    open: '上传外督员表格',
    aside: '本次不登记这一行',
    file: '全部登记',
    page: '查看外督员表格',
    template: '下载外督员表格模板',
    empty: '表格中没有可登记的外督员',
  },
  hints: {
    open: '先检查后登记，全部无误才能一并登记',
    file: '一次登记全部外督员；任何一行不能登记，则全部不登记',
  },
}

export const { commands, readings } = sheetTables(kind)
