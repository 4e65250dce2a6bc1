/** The procedure of a filing sheet: what is wrong with a row, and the registration it becomes. */
import { randomUUID } from 'node:crypto'
import { Said } from '../../kernel/words.ts'
import { institutionTypes } from '../../law/kinds.ts'
import { type Opens, sheetImport } from '../../sheets/procedure.ts'
import { kind } from './contract.ts'
import { type Filing, filingOf, findingsIn } from './findings.ts'
import { guidance } from './guidance.ts'
import type { Cells } from './sheet.ts'

export const filingImport = (opens: Opens) =>
  sheetImport(
    {
      ...kind,
      name: 'filing-import',
      title: '备案表格',
      path: 'filing-imports',
      table: 'filing_import',
      template: { file: '评价机构备案登记模板.xlsx', sheet: '备案登记', guidance },
      async check(rows, { sql, today }) {
        const codes = rows.map(({ cells }) => (cells.code ?? '').toUpperCase().replace(/\s/g, ''))
        const known = await sql<{ code: string }>('select code from institution where code = any($1::text[])', [codes])
        const filed = new Set(known.map(({ code }) => code))
        return rows.map(({ cells }, at) =>
          findingsIn(cells as Cells, new Set(codes.filter((_, other) => other !== at)), filed, today),
        )
      },
      filed: async (rows) => rows.map(({ cells }) => ({ id: randomUUID(), input: inputOf(filingOf(cells as Cells)) })),
    },
    opens,
  )

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
