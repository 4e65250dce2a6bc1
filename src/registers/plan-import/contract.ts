/**
 * 批量报送计划: one sheet is one plan, one row a session. Checked row by row against the filing, mended in place, and
 * filed whole or not at all. The plan itself is the act of the register of activities.
 */
import * as z from 'zod/mini'
import { type SheetKind, sheetTables } from '../../kernel/sheet/tables.ts'
import { atMost } from '../../kernel/words.ts'
import { columns } from './sheet.ts'

export const kind: SheetKind = {
  columns,
  by: 'institution.filePlans',
  of: 'own',
  clause: { none: '规程没有规定评价计划的报送，按省评价中心工作要求办理' },
  names: {
    open: '上传计划表格',
    aside: '本次不报送这一行',
    file: '全部报送',
    page: '查看计划表格',
    template: '下载计划表格模板',
    empty: '表格中没有场次',
  },
  hints: { file: '整张表格作为一份计划报送；任何一行不能报送，则全部不报送' },
  about: {
    title: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, { error: '请填写计划名称' }),
        atMost(80, '计划名称不能超过80个字'),
        z.regex(/^[^\p{Cc}]*$/u, { error: '计划名称含有不可见的字符' }),
      ),
  },
}

export const { commands, readings } = sheetTables(kind)
