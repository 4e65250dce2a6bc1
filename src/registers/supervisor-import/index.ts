/** The procedure of a sheet of external supervisors: what is wrong with a row, and the entry it becomes. */
import { randomUUID } from 'node:crypto'
import { dayText } from '../../kernel/sheet/columns.ts'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { type Opens, sheetImport } from '../../sheets/procedure.ts'
import { knownOf } from '../supervisor/facts.ts'
import { kind } from './contract.ts'
import { cardOf, findingsIn, type Known, numberOf, prefectureOf } from './findings.ts'
import { guidance } from './guidance.ts'
import type { Cells } from './sheet.ts'

type People = Opens & {
  find(sql: Sql, field: 'identityNumber', value: string): Promise<{ person: string }[]>
}

export const supervisorImport = ({ find, ...opens }: People) =>
  sheetImport(
    {
      ...kind,
      name: 'supervisor-import',
      title: '外督员表格',
      path: 'supervisor-imports',
      table: 'supervisor_import',
      template: { file: '外督员登记模板.xlsx', sheet: '外督员', guidance },
      async check(rows, { sql, today }) {
        const all = rows.map(({ cells }) => cells as Cells)
        const known = await knownAbout(sql, find, all)
        return all.map((cells) => findingsIn(cells, known, today))
      },
      async filed(rows, { sql }) {
        const all = rows.map(({ cells }) => cells as Cells)
        const organisations = await institutionsOf(sql, all)
        // Numbers already on paper go first, so that none of them is given to somebody else by the register.
        return all
          .toSorted((a, b) => Number(b.card !== '') - Number(a.card !== ''))
          .map((cells) => ({ id: randomUUID(), input: entryOf(cells, organisations) }))
      },
    },
    opens,
  )

async function knownAbout(sql: Sql, find: People['find'], all: readonly Cells[]): Promise<Known> {
  const numbers = all.map(({ identityNumber }) => numberOf(identityNumber))
  const cards = all.flatMap(({ card }) => (card ? [cardOf(card)] : []))
  const persons = new Map<string, string>()
  for (const number of new Set(numbers))
    for (const { person } of await find(sql, 'identityNumber', number)) persons.set(person, number)
  const { carded, revoked, issued, stray } = await knownOf(sql, [...persons.keys()], cards)
  const numbersOf = (known: readonly string[]) => new Set(known.map((person) => persons.get(person) ?? ''))
  return {
    numbers: twice(numbers),
    cards: twice(cards),
    carded: numbersOf(carded),
    revoked: numbersOf(revoked),
    issued: new Set(issued),
    stray: new Set(stray),
  }
}

const twice = (values: readonly string[]) => new Set(values.filter((value, at) => values.indexOf(value) !== at))

/** An employer whose code is on file is that institution: draws recuse from it by its id. */
async function institutionsOf(sql: Sql, all: readonly Cells[]): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ id: string; code: string }>(
    'select id, code from institution where code = any($1::text[])',
    [all.map(({ employerCode }) => codeOf(employerCode))],
  )
  return new Map(rows.map(({ id, code }) => [code, id]))
}

const codeOf = (text: string) => text.replace(/\s/g, '').toUpperCase()

function entryOf(cells: Cells, organisations: ReadonlyMap<string, string>): object {
  const code = codeOf(cells.employerCode)
  const organisation = organisations.get(code)
  return {
    person: {
      person: randomUUID(),
      name: new Said(cells.name, 'name'),
      identityNumber: new Said(numberOf(cells.identityNumber), 'identityNumber'),
      ...(cells.phone ? { phone: new Said(cells.phone, 'phone') } : {}),
    },
    conditions: ['a6.1', 'a6.2', 'a6.3', 'a6.4', 'a6.5'],
    trainedOn: dayText(cells.trainedOn),
    passedOn: dayText(cells.passedOn),
    validFrom: dayText(cells.validFrom),
    ...(cells.validUntil ? { validUntil: dayText(cells.validUntil) } : {}),
    ...(cells.card ? { card: cardOf(cells.card) } : {}),
    prefecture: prefectureOf(cells.prefecture),
    employers: [
      {
        name: new Said(cells.employer),
        ...(code ? { code } : {}),
        ...(organisation ? { organisation } : {}),
        from: dayText(cells.employedFrom),
      },
    ],
  }
}
