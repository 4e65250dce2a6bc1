/**
 * 批量登记备案: a sheet is read, every row is told what is wrong with it, rows are mended or set aside,
 * and all that remain are registered together or not at all. It registers nothing itself: that is the institution's act.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'
import { Said, type Words, words } from '../../kernel/words.ts'
import { type Cells, cellsOf, columns, type Key } from './sheet.ts'

const cell = z.string().check(z.maxLength(2000, { error: '单元格内容过长' }))
const cells = z.object(Object.fromEntries(columns.map(({ key }) => [key, cell])) as Record<Key, typeof cell>)
const trimmed = (row: Cells) => Object.fromEntries(columns.map(({ key }) => [key, row[key].trim()] as const)) as Cells
const kept = (row: Cells) => new Said(JSON.stringify(trimmed(row)), 'note')

const sheet = z.pipe(
  z.object({ sha256: z.string(), name: z.string(), rows: z.array(z.array(cell)) }).check(
    z.superRefine(({ rows }, context) => {
      const found = cellsOf(rows)
      if ('missing' in found)
        context.addIssue({
          code: 'custom',
          input: '',
          message: `表头缺少：${found.missing.join('、')}。请使用系统提供的模板`,
        })
      else if (found.rows.length === 0)
        context.addIssue({ code: 'custom', input: '', message: '表格中没有可登记的机构' })
    }),
  ),
  z.transform(({ sha256, rows }) => {
    const found = cellsOf(rows)
    // The rows are kept as one person's notes: the sheet's own, so that the whole sheet can be erased at once.
    const { rows: cells, lines } = 'rows' in found ? found : { rows: [], lines: [] }
    return { sha256, person: crypto.randomUUID() as string, rows: cells.map(kept), lines }
  }),
)

const row = z.int().check(z.gte(0))

export const commands = {
  open: {
    at: 'sheet',
    name: '上传备案表格',
    by: 'centre.keepInstitutions',
    when: ['none'],
    clause: 'a4',
    upload: 'spreadsheet',
    hint: '先检查后登记，全部无误才能一并登记',
    input: z.object({ sheet }),
  },
  mendRow: {
    at: 'mended-rows',
    name: '更正一行',
    by: 'centre.keepInstitutions',
    when: ['checking'],
    clause: 'a4',
    input: z.pipe(
      z.object({ row, person: z.uuid(), cells }),
      z.transform(({ cells: given, ...rest }) => ({ ...rest, cells: kept(given) })),
    ),
  },
  setRowAside: {
    at: 'rows-set-aside',
    name: '本次不登记这一行',
    by: 'centre.keepInstitutions',
    when: ['checking'],
    clause: 'a4',
    input: z.object({ row, reason: words(200) }),
  },
  file: {
    at: 'filing',
    name: '全部登记',
    by: 'centre.keepInstitutions',
    when: ['checking'],
    clause: 'a4',
    hint: '一次登记全部机构；任何一行不能登记，则全部不登记',
    input: z.object({}),
  },
} satisfies CommandTable

const text = z.string()
export const readings = {
  page: {
    at: '/:id',
    name: '查看备案表格',
    by: ['centre.keepInstitutions'],
    clause: 'a4',
    input: z.object({ id: z.uuid() }),
    output: z.object({
      id: text,
      stage: text,
      sha256: text,
      person: text,
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
    name: '下载备案表格模板',
    by: ['centre.keepInstitutions'],
    clause: { none: '模板由本系统提供，规程没有规定' },
    input: z.object({}),
    output: z.unknown(),
    file: 'xlsx',
  },
} satisfies ReadingTable

export type ImportPage = z.output<(typeof readings)['page']['output']>
export type Command = CommandOf<typeof commands>
export type Event =
  | { type: 'SheetOpened'; sha256: string; person: string; rows: Words[]; lines?: number[] }
  | { type: 'RowMended'; row: number; cells: Words }
  | { type: 'RowSetAside'; row: number; reason: Words }
  | { type: 'FilingsImported'; sha256: string; count: number }
export type FilingImport = {
  stage: 'none' | 'checking' | 'filed'
  sha256: string
  person: string
  rows: Words[]
  /** Where each row stands in the file. */
  lines?: number[]
  aside: number[]
}

/** The checked rows, and the registrations they become. */
export type Facts = { findings: number; filings: { id: string; input: object }[] }
