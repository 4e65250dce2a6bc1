/** All rows or none: a sheet is filed only when no row that remains has anything wrong with it. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command, Event, Facts, FilingImport } from './contract.ts'

export const initial: FilingImport = { stage: 'none', sha256: '', person: '', rows: [], aside: [] }
export const stage = (the: FilingImport): string => the.stage

export function ready(the: FilingImport, type: Command['type']): void {
  if (type === 'file') inOrder(the.aside.length < the.rows.length, '没有要登记的行')
}

export function decide(the: FilingImport, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type)
  switch (command.type) {
    case 'open': {
      const { sha256, person, rows, lines } = command.sheet
      return [{ type: 'SheetOpened', sha256, person, rows, lines }]
    }
    case 'mendRow':
      inOrder(command.row < the.rows.length, '表格中没有这一行')
      inOrder(command.person === the.person, '这一行不属于本表格')
      return [{ type: 'RowMended', row: command.row, cells: command.cells }]
    case 'setRowAside':
      inOrder(command.row < the.rows.length && !the.aside.includes(command.row), '表格中没有这一行，或已决定不登记')
      return [{ type: 'RowSetAside', row: command.row, reason: command.reason }]
    case 'file':
      inOrder(now.findings === 0, `还有 ${now.findings} 处问题没有更正`, {
        remedy: '请逐行更正，或选择本次不登记有问题的行',
      })
      return [{ type: 'FilingsImported', sha256: the.sha256, count: now.filings.length }]
  }
}

export function evolve(the: FilingImport, event: Event): FilingImport {
  switch (event.type) {
    case 'SheetOpened': {
      const { type: _, ...sheet } = event
      return { stage: 'checking', ...sheet, aside: [] }
    }
    case 'RowMended':
      return {
        ...the,
        rows: the.rows.map((row, i) => (i === event.row ? event.cells : row)),
        aside: the.aside.filter((row) => row !== event.row),
      }
    case 'RowSetAside':
      return { ...the, aside: [...the.aside, event.row] }
    case 'FilingsImported':
      return { ...the, stage: 'filed' }
  }
}
