/** 报送考生名单: one sheet is the roster of one batch, checked row by row, mended in place, taken whole or not at all. */
import * as z from 'zod/mini'
import { type SheetKind, sheetTables } from '../../kernel/sheet/tables.ts'
import { columns } from './sheet.ts'

export const kind: SheetKind = {
  columns,
  by: 'institution.filePlans',
  of: 'own',
  clause: { none: '规程没有规定考生名单的报送，按省评价中心工作要求办理' },
  names: {
    open: '上传考生名单',
    aside: '本次不报送这一行',
    file: '全部报送',
    page: '查看考生名单表格',
    template: '下载考生名单模板',
    empty: '表格中没有考生',
  },
  hints: { file: '整份替换该批次的原名单；任何一行不能报送，则全部不报送' },
  about: { activity: z.uuid(), batch: z.uuid() },
}

export const { commands, readings } = sheetTables(kind)
