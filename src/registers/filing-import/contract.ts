/**
 * 批量登记备案: a sheet of filings is checked row by row, and all that remain are registered together or not at all.
 * It registers nothing itself: that is the institution's act.
 */
import { type SheetKind, sheetTables } from '../../kernel/sheet/tables.ts'
import { columns } from './sheet.ts'

export const kind: SheetKind = {
  columns,
  by: 'centre.keepInstitutions',
  clause: 'a4',
  names: {
    open: '上传备案表格',
    aside: '本次不登记这一行',
    file: '全部登记',
    page: '查看备案表格',
    template: '下载备案表格模板',
    empty: '表格中没有可登记的机构',
  },
  hints: {
    open: '先检查后登记，全部无误才能一并登记',
    file: '一次登记全部机构；任何一行不能登记，则全部不登记',
  },
}

export const { commands, readings } = sheetTables(kind)
