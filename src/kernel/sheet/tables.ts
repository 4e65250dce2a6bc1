/**
 * The tables of a sheet: uploaded and read, every row told what is wrong with it, rows mended or set aside, and all that
 * remain handed over together or not at all. What the rows become is another register's act.
 */
import * as z from 'zod/mini'
import type { Power } from '../../law/powers.ts'
import type { Basis, CommandRow, ReadingRow, Relation } from '../procedure.ts'
import { Said, short, words } from '../words.ts'
import { type Cells, cellsOf, type SheetColumn, trimmed } from './columns.ts'

export type SheetKind = {
  columns: readonly SheetColumn[]
  by: Power
  of?: Relation
  clause: Basis
  names: { open: string; aside: string; file: string; page: string; template: string; empty: string }
  hints?: { open?: string; file?: string }
  /** What the sheet is about, beside its rows: asked after the question mark of the upload. */
  about?: Record<string, z.ZodMiniType>
}

const cell = short(2000, '单元格内容过长')
const row = z.int().check(z.gte(0))
const text = z.string()

export type SheetTables = {
  commands: Record<'open' | 'mendRow' | 'setRowAside' | 'file', CommandRow>
  readings: Record<'page' | 'template', ReadingRow>
}

export function sheetTables(kind: SheetKind): SheetTables {
  const { by, of, clause, names, hints = {} } = kind
  const cells = cellsShape(kind.columns)
  const kept = (given: Cells) => new Said(JSON.stringify(trimmed(kind.columns, given)), 'note')
  const base = { by, clause, ...(of ? { of } : {}) }
  return {
    commands: {
      open: {
        ...base,
        at: 'sheet',
        name: names.open,
        when: ['none'],
        upload: 'spreadsheet',
        hint: hints.open ?? '先逐行检查，全部无误才能一并办理',
        input: z.pipe(
          z.object({ ...kind.about, sheet: sheetShape(kind, kept) }),
          z.transform(({ sheet, ...about }) => ({ sheet, about })),
        ),
      },
      mendRow: {
        ...base,
        at: 'mended-rows',
        name: '更正一行',
        when: ['checking'],
        input: z.pipe(
          z.object({ row, person: z.uuid(), cells }),
          z.transform(({ cells: given, ...rest }) => ({ ...rest, cells: kept(given) })),
        ),
      },
      setRowAside: {
        ...base,
        at: 'rows-set-aside',
        name: names.aside,
        when: ['checking'],
        input: z.object({ row, reason: words(200) }),
      },
      file: {
        ...base,
        at: 'filing',
        name: names.file,
        when: ['checking'],
        hint: hints.file ?? '任何一行不能办理，则全部不办理',
        input: z.object({}),
      },
    },
    readings: readingsOf(kind, cells),
  }
}

function readingsOf({ by, clause, names }: SheetKind, cells: z.ZodMiniType<Cells>): SheetTables['readings'] {
  return {
    page: {
      at: '/:id',
      name: names.page,
      by: [by],
      clause,
      input: z.object({ id: z.uuid() }),
      output: z.object({
        id: text,
        stage: text,
        sha256: text,
        person: text,
        about: z.record(text, text),
        rows: z.array(
          z.object({
            row: z.int(),
            line: z.int(),
            cells,
            aside: z.boolean(),
            findings: z.array(z.object({ key: text, problem: text })),
          }),
        ),
      }),
    },
    template: {
      at: '/template.xlsx',
      name: names.template,
      by: [by],
      clause: { none: '模板由本系统提供，规程没有规定' },
      input: z.object({}),
      output: z.unknown(),
      file: 'xlsx',
    },
  }
}

export type SheetPage = {
  id: string
  stage: 'checking' | 'filed'
  sha256: string
  person: string
  about: Record<string, string>
  rows: { row: number; line: number; cells: Cells; aside: boolean; findings: { key: string; problem: string }[] }[]
}

const cellsShape = (columns: readonly SheetColumn[]) =>
  z.object(Object.fromEntries(columns.map(({ key }) => [key, cell]))) as unknown as z.ZodMiniType<Cells, Cells>

function sheetShape({ columns, names }: SheetKind, kept: (row: Cells) => Said) {
  return z.pipe(
    z.object({ sha256: text, name: text, rows: z.array(z.array(cell)) }).check(
      z.superRefine(({ rows }, context) => {
        const found = cellsOf(columns, rows)
        if ('missing' in found) {
          const message = `表头缺少：${found.missing.join('、')}。请使用系统提供的模板`
          context.addIssue({ code: 'custom', input: '', message })
        } else if (found.rows.length === 0) context.addIssue({ code: 'custom', input: '', message: names.empty })
      }),
    ),
    z.transform(({ sha256, rows }) => {
      const found = cellsOf(columns, rows)
      // The rows are kept as one person's notes: the sheet's own, so that the whole sheet can be erased at once.
      const { rows: cells, lines } = 'rows' in found ? found : { rows: [], lines: [] }
      return { sha256, person: crypto.randomUUID() as string, rows: cells.map(kept), lines }
    }),
  )
}
