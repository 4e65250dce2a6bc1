/** The procedure of a filing sheet. Its rows are opened with the keys of `people`, which it is given, not reaches for. */
import { randomUUID } from 'node:crypto'
import type { Procedure } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import { institutionTypes } from '../../law/kinds.ts'
import { writeSheets } from '../../platform/spreadsheet/write.ts'
import { stateTable } from '../../platform/state-table.ts'
import { type Command, commands, type Event, type Facts, type FilingImport, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'
import { type Filing, filingOf, findingsIn } from './findings.ts'
import { guidance } from './guidance.ts'
import { type Cells, columns } from './sheet.ts'

type Open = (sql: Sql, ref: string) => Promise<string | undefined>

export function filingImport(open: Open): Procedure<FilingImport, Command, Event, Facts> {
  async function checked(sql: Sql, the: FilingImport, today: Day) {
    const cells: Cells[] = []
    for (const { ref } of the.rows) cells.push(JSON.parse((await open(sql, ref)) ?? '{}') as Cells)
    const codes = cells.map(({ code }) => (code ?? '').toUpperCase().replace(/\s/g, ''))
    const filed = new Set(
      (await sql<{ code: string }>('select code from institution where code = any($1::text[])', [codes])).map(
        ({ code }) => code,
      ),
    )
    const standing = (row: number) => !the.aside.includes(row)
    return cells.map((each, row) => ({
      row,
      line: the.lines?.[row] ?? row + 2,
      cells: each,
      aside: !standing(row),
      findings:
        the.stage === 'checking' && standing(row)
          ? findingsIn(each, new Set(codes.filter((_, other) => other !== row && standing(other))), filed, today)
          : [],
    }))
  }
  return {
    name: 'filing-import',
    title: '备案表格',
    path: 'filing-imports',
    commands,
    readings,
    initial,
    stage,
    ready,
    decide,
    evolve,
    relates: () => false,
    store: {
      ...stateTable<FilingImport>('filing_import'),
      async gather(sql, _subject, state, command, { today }) {
        if (command.type !== 'file') return { findings: 0, filings: [] }
        const rows = (await checked(sql, state, today)).filter(({ aside }) => !aside)
        const findings = rows.reduce((sum, row) => sum + row.findings.length, 0)
        return {
          findings,
          filings: findings ? [] : rows.map(({ cells }) => ({ id: randomUUID(), input: inputOf(filingOf(cells)) })),
        }
      },
    },
    views: {
      async page(sql, { today }, { id }) {
        const [row] = await sql<{ state: FilingImport }>('select state from filing_import where id = $1', [id])
        if (!row) return undefined
        // Opening the rows needs the keys' table, which only the wider scope shows; the transaction stays read-only.
        await sql("select set_config('app.scope', 'act', true)")
        const { stage: now, sha256, person } = row.state
        return { id, stage: now, sha256, person, rows: await checked(sql, row.state, today) }
      },
      template: async () => ({
        name: '评价机构备案登记模板.xlsx',
        bytes: await writeSheets([
          {
            sheet: '备案登记',
            rows: [columns.map(({ head }) => head), columns.map(({ example }) => example)],
            widths: columns.map(({ example }) => Math.max(14, example.length * 1.6)),
          },
          { sheet: '填写说明', rows: guidance, widths: [20, 90] },
        ]),
      }),
    },
  }
}

/** A row as the input of a registration: surrogate ids are made here, words become `Said`. */
function inputOf(filing: Filing): object {
  const venue = randomUUID()
  const person = (name: string) => ({ person: randomUUID(), name: new Said(name, 'name') })
  return {
    code: filing.code,
    name: new Said(filing.name),
    kinds: [institutionTypes[filing.kind].kind],
    kind: filing.kind,
    prefecture: filing.prefecture,
    address: new Said(filing.address),
    legal: person(filing.legal),
    head: person(filing.head),
    contact: { ...person(filing.contact), phone: new Said(filing.phone, 'phone') },
    filedOn: filing.filedOn,
    venues: [
      {
        id: venue,
        name: new Said(filing.venue),
        address: new Said(filing.venueAddress),
        type: 'mixed',
        workstations: filing.workstations,
        cameras: filing.cameras,
      },
    ],
    scope: filing.scope.map((line) => ({ ...line, venue })),
  }
}
