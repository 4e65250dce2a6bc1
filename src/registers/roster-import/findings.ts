/** What is wrong with a candidate's row. Pure: the screen runs it while a clerk mends. A message never repeats a number. */
import { type Finding as FindingOf, plainFindings } from '../../kernel/sheet/columns.ts'
import type { Day } from '../../law/calendar/index.ts'
import { parseIdentityNumber } from '../../law/numbers/identity-number.ts'
import { type Cells, columns, type Key } from './sheet.ts'

const kinds = { school: '院校学生', employer: '企业职工', public: '社会人员' } as const

export const numberOf = (text: string): string => {
  const number = parseIdentityNumber(text)
  return number.ok ? number.value : text.replace(/\s/g, '').toUpperCase()
}

/** `others`: the numbers of the other rows that stand. */
export function findingsIn(cells: Cells, others: ReadonlySet<string>, today: Day): FindingOf<Key>[] {
  const found: FindingOf<Key>[] = plainFindings(columns, cells)
  if (cells.identityNumber.trim() && !found.some(({ key }) => key === 'identityNumber')) {
    const number = parseIdentityNumber(cells.identityNumber, today)
    if (!number.ok) found.push({ key: 'identityNumber', problem: number.problems.join('；') })
    else if (others.has(number.value))
      found.push({ key: 'identityNumber', problem: '与本表另一行的公民身份号码相同，请删除其中一行' })
  }
  if (cells.declared.trim() && !declaredOf(cells.declared))
    found.push({ key: 'declared', problem: `申报类别应为${Object.values(kinds).join('、')}之一，也可以不填` })
  return found
}

export const declaredOf = (text: string) =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).find((key) => kinds[key] === text.trim())
