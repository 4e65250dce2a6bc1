/** All rows or none: a sheet is handed over only when no row that remains has anything wrong with it. */
import type { Actor, Circumstances, Relation } from '../procedure.ts'
import { inOrder } from '../refusal.ts'
import type { Words } from '../words.ts'

export type Sheet = {
  stage: 'none' | 'checking' | 'filed'
  /** The organisation that uploaded it. */
  owner?: string
  about?: Record<string, string>
  sha256: string
  person: string
  rows: Words[]
  /** Where each row stands in the file. */
  lines?: number[]
  aside: number[]
}
type Opened = { sha256: string; person: string; rows: Words[]; lines?: number[] }
export type SheetCommand =
  | { type: 'open'; sheet: Opened; about: Record<string, string> }
  | { type: 'mendRow'; row: number; person: string; cells: Words }
  | { type: 'setRowAside'; row: number; reason: Words }
  | { type: 'file' }
export type SheetEvent =
  | ({ type: 'SheetOpened'; owner?: string; about?: Record<string, string> } & Opened)
  | { type: 'RowMended'; row: number; cells: Words }
  | { type: 'RowSetAside'; row: number; reason: Words }
  | { type: 'SheetFiled'; sha256: string; count: number }
  /** How a sheet of filings once ended. */
  | { type: 'FilingsImported'; sha256: string; count: number }

/** What the rows become: acts of another register, each upon its subject. */
export type SheetFacts = { findings: number; rows: number; filed: { id: string; input: object }[] }

export const initial: Sheet = { stage: 'none', sha256: '', person: '', rows: [], aside: [] }
export const stage = (the: Sheet): string => the.stage

export function relates(the: Sheet, actor: Actor, relation: Relation): boolean {
  return relation === 'own' && (the.stage === 'none' || the.owner === actor.organisation)
}

export function ready(the: Sheet, type: SheetCommand['type']): void {
  if (type === 'file') inOrder(the.aside.length < the.rows.length, '没有要办理的行')
}

export function decide(the: Sheet, command: SheetCommand, now: Circumstances & SheetFacts): SheetEvent[] {
  ready(the, command.type)
  switch (command.type) {
    case 'open': {
      const { sha256, person, rows, lines } = command.sheet
      const about = Object.keys(command.about).length > 0 ? { about: command.about } : {}
      return [
        {
          type: 'SheetOpened',
          owner: now.actor.organisation,
          ...about,
          sha256,
          person,
          rows,
          ...(lines ? { lines } : {}),
        },
      ]
    }
    case 'mendRow':
      inOrder(command.row < the.rows.length, '表格中没有这一行')
      inOrder(command.person === the.person, '这一行不属于本表格')
      return [{ type: 'RowMended', row: command.row, cells: command.cells }]
    case 'setRowAside':
      inOrder(command.row < the.rows.length && !the.aside.includes(command.row), '表格中没有这一行，或已决定不办理')
      return [{ type: 'RowSetAside', row: command.row, reason: command.reason }]
    case 'file':
      inOrder(now.findings === 0, `还有 ${now.findings} 处问题没有更正`, {
        remedy: '请逐行更正，或选择本次不办理有问题的行',
      })
      return [{ type: 'SheetFiled', sha256: the.sha256, count: now.rows }]
  }
}

export function evolve(the: Sheet, event: SheetEvent): Sheet {
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
    case 'SheetFiled':
    case 'FilingsImported':
      return { ...the, stage: 'filed' }
  }
}
