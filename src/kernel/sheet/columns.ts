/** A sheet on its way in: columns found by their heads in any order, and what is wrong with a cell whatever it is about. */
import type { PersonalField } from '../words.ts'

export type SheetColumn<Key extends string = string> = {
  key: Key
  head: string
  /** Shown under the head in the template; a row whose first column begins with “（示例）” is no row. */
  example: string
  /** May stay empty, and its head may be missing. */
  optional?: true
  /** The most characters; 2000 unless said. */
  most?: number
  /** A value about a person: masked once the sheet is done with. */
  personal?: PersonalField
}
export type Cells<Key extends string = string> = Record<Key, string>
export type Finding<Key extends string = string> = { key: Key; problem: string }

/** Rows as cells by key, each with its line in the file as people see it; or which heads are missing. */
export function cellsOf<Key extends string>(
  columns: readonly SheetColumn<Key>[],
  rows: readonly (readonly string[])[],
): { rows: Cells<Key>[]; lines: number[] } | { missing: string[] } {
  const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '')
  const first = rows.findIndex((row) => !isBlank(row))
  const heads = (rows[first] ?? []).map((head) => head.replace(/[\s*＊]/g, ''))
  const missing = columns.filter(({ head, optional }) => !optional && !heads.includes(head)).map(({ head }) => head)
  if (missing.length > 0) return { missing }
  const lead = heads.indexOf(columns[0]?.head ?? '')
  const isExample = (row: readonly string[]) => (row[lead] ?? '').startsWith('（示例）')
  const lines = rows.flatMap((row, i) => (i > first && !isBlank(row) && !isExample(row) ? [i + 1] : []))
  const cells = (row: readonly string[]) =>
    Object.fromEntries(columns.map(({ key, head }) => [key, row[heads.indexOf(head)] ?? ''])) as Cells<Key>
  return { rows: lines.map((line) => cells(rows[line - 1] ?? [])), lines }
}

export function trimmed<Key extends string>(columns: readonly SheetColumn<Key>[], cells: Cells<Key>): Cells<Key> {
  return Object.fromEntries(columns.map(({ key }) => [key, (cells[key] ?? '').trim()])) as Cells<Key>
}

// Control characters have no place in a register; a cell may go over several lines.
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is being refused
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Empty, unreadable or too long: what no kind of sheet accepts. */
export function plainFindings<Key extends string>(
  columns: readonly SheetColumn<Key>[],
  cells: Cells<Key>,
): Finding<Key>[] {
  return columns.flatMap(({ key, head, optional, most = 2000 }) => {
    const length = [...cells[key].trim()].length
    if (length === 0) return optional ? [] : [{ key, problem: `“${head}”没有填写` }]
    if (unseen.test(cells[key]) || !cells[key].isWellFormed())
      return [{ key, problem: `“${head}”含有不可见或不完整的字符，请重新填写` }]
    return length > most ? [{ key, problem: `“${head}”不能超过 ${most} 个字` }] : []
  })
}

/** 2026/3/2 and 2026年3月2日 are as good as 2026-03-02. */
export function dayText(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim())
  return parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : text.trim()
}
