/** The template of a sheet of external supervisors: one row a person. Ours, not official. */
import type { Cells as CellsOf, SheetColumn } from '../../kernel/sheet/columns.ts'

export const columns = [
  { key: 'name', head: '姓名', example: '（示例）张某某', most: 60, personal: 'name' },
  { key: 'identityNumber', head: '公民身份号码', example: '63010219900101001X', most: 30, personal: 'identityNumber' },
  { key: 'phone', head: '联系电话', example: '13800000000', most: 30, optional: true, personal: 'phone' },
  { key: 'prefecture', head: '所在市州', example: '西宁市' },
  { key: 'conditions', head: '第六条条件已逐项核实', example: '是' },
  { key: 'trainedOn', head: '培训结束日期', example: '2026-02-02' },
  { key: 'passedOn', head: '考核合格日期', example: '2026-02-06' },
  { key: 'validFrom', head: '证卡生效日期', example: '2026-03-01' },
  { key: 'validUntil', head: '有效期至', example: '', optional: true },
  { key: 'card', head: '已有证卡编号', example: 'R63220001', optional: true },
  { key: 'employer', head: '任职单位', example: '青海某某职业技术学院', most: 80 },
  { key: 'employerCode', head: '任职单位信用代码', example: '', optional: true },
  { key: 'employedFrom', head: '任职起始日期', example: '2020-09-01' },
] as const satisfies readonly SheetColumn[]

export type Key = (typeof columns)[number]['key']
export type Cells = CellsOf<Key>
