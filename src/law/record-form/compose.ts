/**
 * The form as it stands on a screen, on paper and in an exported file: one composition, so that all three say the same.
 * What is confidential stands only in the dispatching body's copy.
 */
import { type StageTable, stageTables } from '../checklist/index.ts'
import { cells, type Line } from './cells.ts'
import { addedOf, type ChecksBlock, checksOf } from './checks.ts'
import { type Field, type RecordForm, type Section, sections, sources } from './field.ts'
import { type SignaturesBlock, signaturesOf } from './signatures.ts'
import { isTable, type TableBlock, tableOf } from './tables.ts'
import type { Values } from './values.ts'
import { fieldsOf } from './versions.ts'

export type Row = { id: string; label: string; lines: readonly Line[]; filledBy: string }
export type PairsBlock = { kind: 'pairs'; rows: readonly Row[] }
/** Long words under a heading of their own. */
export type TextBlock = { kind: 'text'; id: string; label: string; lines: readonly Line[] }
export type Block = PairsBlock | TextBlock | ChecksBlock | TableBlock | SignaturesBlock

export type ComposedSection = { section: Section; title: string; blocks: readonly Block[] }
export type Copy = 'office' | 'institution'

export type ComposedForm = {
  title: string
  note: string
  /** Ids of the definitions it was made with. */
  form: string
  checklist: string | null
  copy: Copy
  sections: readonly ComposedSection[]
  /** Required fields without a value, as a person reads them. */
  missing: readonly { id: string; label: string }[]
}

type How = {
  copy?: Copy
  /** Fields the office has turned on. */
  on?: readonly string[]
  /** One of the tables of the checklist alone, to be taken along by whoever watches that part of the evaluation. */
  table?: StageTable | undefined
}
const ofOneTable: readonly Section[] = ['task', 'evaluation', 'checks', 'signatures']
/** Stand beside the checklist, and only where there is something to say. */
const beside: readonly string[] = ['F-B01-O', 'F-B01-R']

export function composeForm(
  definition: RecordForm,
  values: Values,
  { copy = 'office', on = [], table }: How = {},
): ComposedForm {
  const fields = fieldsOf(definition, on).filter(
    ({ id, section, confidential }) =>
      (copy === 'office' || !confidential) &&
      (!table || (ofOneTable.includes(section) && !beside.includes(id))) &&
      (!beside.includes(id) || values[id as keyof Values] !== undefined),
  )
  const names = Object.keys(sections) as Section[]
  return {
    title: table ? `${definition.title}（${stageTables[table]}）` : definition.title,
    note: definition.note,
    form: definition.id,
    checklist: values['F-B01']?.checklist.id ?? null,
    copy,
    sections: names
      .map((section) => ({
        section,
        title: sections[section],
        blocks: blocksOf(
          fields.filter((field) => field.section === section),
          values,
          table,
        ),
      }))
      .filter(({ blocks }) => blocks.length > 0),
    missing: fields
      .filter(({ id, required }) => required && empty(id as keyof Values, values))
      .map(({ id, label }) => ({ id, label })),
  }
}

/** Fields that fit a cell stand together in one table; each of the others is a block of its own. */
function blocksOf(fields: readonly Field[], values: Values, table: StageTable | undefined): Block[] {
  const blocks: Block[] = []
  for (const field of fields) {
    const block = blockOf(field, values, table)
    const last = blocks.at(-1)
    if (block.kind === 'pairs' && last?.kind === 'pairs')
      blocks[blocks.length - 1] = { kind: 'pairs', rows: [...last.rows, ...block.rows] }
    else blocks.push(block)
  }
  return blocks
}

function blockOf(field: Field, values: Values, table: StageTable | undefined): Block {
  const { id, label, type, source } = field
  if (id === 'F-B01-O') return addedOf(field, values['F-B01-O'] ?? [])
  if (type === 'answers') return checksOf(field, values['F-B01'], table)
  if (type === 'signatures') return signaturesOf(field, values['F-B09'])
  if (isTable(id)) return tableOf(id, label, values)
  const lines = linesOf(id as keyof Values, values)
  if (type === 'longText') return { kind: 'text', id, label, lines }
  return { kind: 'pairs', rows: [{ id, label, lines, filledBy: sources[source].name }] }
}

function linesOf<Id extends keyof Values>(id: Id, values: Values): Line[] {
  const value = values[id]
  return value === undefined || value === null ? [] : (cells[id]?.(value as NonNullable<Values[Id]>) ?? [])
}

/** No problem found is an answer; no form of supervision, nobody and no words are none. */
function empty(id: keyof Values, values: Values): boolean {
  const value = values[id]
  if (id === 'F-B01') return !values[id] || checksOf({ id, label: '' }, values[id]).open > 0
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0 && !isTable(id))
}
