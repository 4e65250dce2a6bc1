/** The second sheet of the template: what goes into each column. */
import { evaluationKinds } from '../../law/kinds.ts'
import { levels } from '../../law/levels.ts'
import { occupations } from '../../law/occupations.ts'

export const guidance: string[][] = [
  ['列', '怎样填写'],
  ['说明', '本模板由质督系统提供，不是官方附件。一行一个场次；带“（示例）”的行不会报送。不要使用公式和合并单元格。'],
  ['批次', '批次相同的行组成一个批次；同一批次的职业、级别和评价类型应一致。批次编号由系统自动生成。'],
  ['级别', levels.map(({ name }) => name).join('、')],
  ['科目', '理论知识考试、操作技能考核、综合评审'],
  ['日期、时间', '日期如 2026-03-14，时间如 09:00；场次应在同一天内开始和结束。'],
  ['考点', '填写本机构备案时登记的考点名称。'],
  [
    '评价类型',
    `可以不填，按备案自动确定。${Object.values(evaluationKinds)
      .map(({ name }) => name)
      .join('、')}`,
  ],
  ['考评人员、内督员', '报送后在计划页面逐个场次安排。'],
  ['职业', occupations.map(({ code, name }) => `${code} ${name}`).join('；')],
]
