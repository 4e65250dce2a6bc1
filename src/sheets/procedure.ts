/**
 * Makes the procedure of a kind of sheet. Its rows are opened with the keys of `people`, which it is given, not reaches
 * for; what is wrong with them and what they become is said by the kind.
 */
import type { Procedure } from '../kernel/procedure.ts'
import type { Cells, Finding } from '../kernel/sheet/columns.ts'
import * as decider from '../kernel/sheet/decide.ts'
import type { Sheet, SheetCommand, SheetEvent, SheetFacts } from '../kernel/sheet/decide.ts'
import { sheetTables, type SheetKind } from '../kernel/sheet/tables.ts'
import type { Sql } from '../kernel/sql.ts'
import type { Day } from '../law/calendar/index.ts'
import { mask } from '../people/mask.ts'
import { stateTable } from '../platform/state-table.ts'
import { writeSheets } from '../platform/spreadsheet/write.ts'

export type Open = (sql: Sql, ref: string) => Promise<string | undefined>
export type SheetRow = { row: number; cells: Cells }
/** `moment`: the time of asking as the clock shows it in China, '2026-03-14T09:00'. */
export type Asking = { sql: Sql; sheet: Sheet; today: Day; moment: string }
export type SheetImport = SheetKind & {
  name: string
  title: string
  path: string
  table: string
  template: { file: string; sheet: string; guidance: string[][] }
  /** What is wrong with each of the rows that stand, in their order. */
  check(rows: readonly SheetRow[], asking: Asking): Promise<Finding[][]>
  /** The acts the rows become; asked only when nothing is wrong with any. */
  filed(rows: readonly SheetRow[], asking: Asking): Promise<{ id: string; input: object }[]>
}
export type SheetProcedure = Procedure<Sheet, SheetCommand, SheetEvent, SheetFacts>

/** An act opens any value, a view only what its reader may see. */
export type Opens = { open: Open; openForReader: Open }

export function sheetImport(kind: SheetImport, { open, openForReader }: Opens): SheetProcedure {
  const { name, title, path, table, columns } = kind
  const sheets = stateTable<Sheet>(table)
  async function checked(open: Open, asking: Asking) {
    const { sql, sheet } = asking
    const all: SheetRow[] = []
    for (const [row, { ref }] of sheet.rows.entries()) all.push({ row, cells: cellsIn(await open(sql, ref), columns) })
    const standing = all.filter(({ row }) => !sheet.aside.includes(row))
    const findings = sheet.stage === 'checking' ? await kind.check(standing, asking) : []
    return all.map(({ row, cells }) => ({
      row,
      line: sheet.lines?.[row] ?? row + 2,
      cells,
      aside: sheet.aside.includes(row),
      findings: findings[standing.findIndex((each) => each.row === row)] ?? [],
    }))
  }
  return {
    ...decider,
    name,
    title,
    path,
    ...sheetTables(kind),
    store: {
      ...sheets,
      async gather(sql, _subject, sheet, command, now) {
        if (command.type !== 'file') return { findings: 0, rows: 0, filed: [] }
        const asking = { sql, sheet, ...clock(now) }
        const rows = (await checked(open, asking)).filter(({ aside }) => !aside)
        const findings = rows.reduce((sum, row) => sum + row.findings.length, 0)
        const filed = findings ? [] : await kind.filed(rows, asking)
        return { findings, rows: rows.length, filed }
      },
      async save(sql, subject, state, version) {
        await sheets.save(sql, subject, state, version)
        // The door to sealed values asks here whose the rows are.
        if (state.owner)
          await sql('insert into sheet_person (person, owner) values ($1, $2) on conflict (person) do nothing', [
            state.person,
            state.owner,
          ])
      },
    },
    views: {
      async page(sql, reader, { id }) {
        const [row] = await sql<{ state: Sheet }>(`select state from ${table} where id = $1`, [id])
        if (!row) return undefined
        const { stage, sha256, person, about = {} } = row.state
        const rows = await checked(openForReader, { sql, sheet: row.state, ...clock(reader) })
        const shown = stage === 'filed' ? rows.map((each) => ({ ...each, cells: masked(each.cells, columns) })) : rows
        return { id, stage, sha256, person, about, rows: shown }
      },
      template: async () => ({ name: kind.template.file, bytes: await template(kind) }),
    },
  }
}

const clock = ({ today, at }: { today: Day; at: string }) => ({
  today,
  moment: new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16),
})

function cellsIn(text: string | undefined, columns: SheetKind['columns']): Cells {
  const cells = JSON.parse(text ?? '{}') as Partial<Cells>
  return Object.fromEntries(columns.map(({ key }) => [key, cells[key] ?? '']))
}

/** Once the rows are handed over nobody needs the values in clear here. */
const masked = (cells: Cells, columns: SheetKind['columns']): Cells =>
  Object.fromEntries(
    columns.map(({ key, personal }) => [key, personal ? mask(personal, cells[key] ?? '') : (cells[key] ?? '')]),
  )

const template = ({ columns, template: { sheet, guidance } }: SheetImport) =>
  writeSheets([
    {
      sheet,
      rows: [columns.map(({ head }) => head), columns.map(({ example }) => example)],
      widths: columns.map(({ head, example }) => Math.max(14, head.length * 2.4, example.length * 1.6)),
    },
    { sheet: '填写说明', rows: guidance, widths: [20, 90] },
  ])
