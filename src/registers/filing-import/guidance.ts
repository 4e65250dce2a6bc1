/** The second sheet of the template: what goes into each column. */
import { prefectures } from '../../law/divisions.ts'
import { institutionTypes } from '../../law/kinds.ts'
import { occupations } from '../../law/occupations.ts'

export const guidance: string[][] = [
  ['列', '怎样填写'],
  [
    '说明',
    '本模板由质督系统提供，不是官方附件。一行登记一个机构；带“（示例）”的行不会登记。不要使用公式和合并单元格。',
  ],
  ['统一社会信用代码', '18 位，末位为校验码，填错一位即可查出。'],
  [
    '机构类别',
    Object.values(institutionTypes)
      .map(({ name }) => name)
      .join('、'),
  ],
  ['所在市州', prefectures.map(({ name }) => name).join('、')],
  ['备案日期', '如 2026-03-02；有效期按系统设定的期限自动计算（规程未规定）。'],
  [
    '备案范围',
    '职业编码/级别、级别；下一职业。级别：5 初级工、4 中级工、3 高级工、2 技师、1 高级技师；专项能力填 special。',
  ],
  ['职业编码', occupations.map(({ code, name }) => `${code} ${name}`).join('；')],
]
