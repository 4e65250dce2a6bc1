/** The procedure of a roster's sheet: what is wrong with a row, and the one roster that all rows become. */
import { randomUUID } from 'node:crypto'
import { Said } from '../../kernel/words.ts'
import { type Opens, sheetImport } from '../../sheets/procedure.ts'
import { kind } from './contract.ts'
import { declaredOf, findingsIn, numberOf } from './findings.ts'
import type { Cells } from './sheet.ts'

const guidance = [
  ['列', '怎样填写'],
  ['说明', '本模板由质督系统提供，不是官方附件。一行一名考生；带“（示例）”的行不会报送。名单整份替换该批次的原名单。'],
  ['公民身份号码', '18 位，末位为校验码，填错一位即可查出。号码加密保存，页面上只显示首尾几位。'],
  ['申报类别', '院校学生、企业职工、社会人员；可以不填。'],
]

export const rosterImport = (opens: Opens) =>
  sheetImport(
    {
      ...kind,
      name: 'roster-import',
      title: '考生名单表格',
      path: 'roster-imports',
      table: 'roster_import',
      template: { file: '考生名单模板.xlsx', sheet: '考生名单', guidance },
      async check(rows, { today }) {
        const numbers = rows.map(({ cells }) => numberOf(cells.identityNumber ?? ''))
        const times = new Map<string, number>()
        for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
        const twice = new Set(numbers.filter((number) => (times.get(number) ?? 0) > 1))
        return rows.map(({ cells }) => findingsIn(cells as Cells, twice, today))
      },
      async filed(rows, { sheet }) {
        const { activity = '', batch } = sheet.about ?? {}
        return [{ id: activity, input: { batch, rows: rows.map(({ cells }) => candidateOf(cells as Cells)) } }]
      },
    },
    opens,
  )

function candidateOf(cells: Cells): object {
  const declared = declaredOf(cells.declared)
  return {
    id: randomUUID(),
    person: randomUUID(),
    name: new Said(cells.name, 'name'),
    identityNumber: new Said(numberOf(cells.identityNumber), 'identityNumber'),
    ...(declared ? { declared } : {}),
  }
}
