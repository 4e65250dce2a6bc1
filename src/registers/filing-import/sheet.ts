/** The template of a filing sheet: one row an institution. Ours, not official. */
import type { Cells as CellsOf, SheetColumn } from '../../kernel/sheet/columns.ts'

export const columns = [
  { key: 'name', head: '机构名称', example: '（示例）西宁湟岸职业技能培训学校', most: 80 },
  { key: 'code', head: '统一社会信用代码', example: '52630100MJ0000001X' },
  { key: 'kind', head: '机构类别', example: '社会培训评价组织' },
  { key: 'prefecture', head: '所在市州', example: '西宁市' },
  { key: 'address', head: '地址', example: '城西区海湖路1号', most: 120 },
  { key: 'legal', head: '法定代表人', example: '张某某', most: 60, personal: 'name' },
  { key: 'head', head: '主要负责人', example: '李某某', most: 60, personal: 'name' },
  { key: 'contact', head: '联系人', example: '王某某', most: 60, personal: 'name' },
  { key: 'phone', head: '联系电话', example: '13800000000', most: 30, personal: 'phone' },
  { key: 'filedOn', head: '备案日期', example: '2026-03-02' },
  { key: 'venue', head: '考点名称', example: '主校区考点', most: 60 },
  { key: 'venueAddress', head: '考点地址', example: '城西区海湖路1号实训楼', most: 120 },
  { key: 'workstations', head: '工位数', example: '40' },
  { key: 'cameras', head: '监控路数', example: '16' },
  { key: 'scope', head: '备案范围', example: '6-31-01-03/5、4、3；6-18-02-04/5、4' },
] as const satisfies readonly SheetColumn[]

export type Key = (typeof columns)[number]['key']
export type Cells = CellsOf<Key>
