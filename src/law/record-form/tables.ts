/** The fields that are tables: what was sampled, who was asked, what was found, what is attached. */
import { citation } from '../clauses.ts'
import { type Line, momentText } from './cells.ts'
import type { Values } from './values.ts'

export type TableBlock = {
  kind: 'table'
  id: string
  label: string
  /** `wide` columns share what the others leave. */
  columns: readonly { title: string; wide?: true }[]
  rows: readonly (readonly Line[])[]
  /** Stands where there is no row. */
  empty: string
}

const attached = (files: readonly number[] = []) => (files.length > 0 ? `附件${files.join('、')}` : '')
const wide = (title: string) => ({ title, wide: true }) as const

type Table<Row> = {
  columns: TableBlock['columns']
  empty: string
  cells: (row: Row, at: number, values: Values) => readonly (Line | string)[]
}
type RowsOf<Id extends keyof Values> = NonNullable<Values[Id]> extends readonly (infer Row)[] ? Row : never

const tables: { readonly [Id in 'F-B01-R' | 'F-B02' | 'F-B03' | 'F-B04' | 'F-B12']: Table<RowsOf<Id>> } = {
  'F-B01-R': {
    columns: [{ title: '检查事项' }, { title: '报告时间' }, wide('报告内容'), wide('委派机构的处理')],
    empty: '没有立即报告的事项',
    cells: ({ item, at, note, answered = '' }) => [item, momentText(at), note, answered],
  },
  'F-B02': {
    columns: [{ title: '序号' }, wide('抽查对象'), wide('抽取理由'), wide('抽查结果')],
    empty: '未作抽查',
    cells: ({ what, reason, finding }, at) => [String(at + 1), what, reason, finding],
  },
  'F-B03': {
    columns: [{ title: '序号' }, { title: '被询问人' }, wide('问'), wide('答')],
    empty: '未作询问',
    cells: ({ person, role, question, answer }, at) => [
      String(at + 1),
      [{ person }, ...(role ? [`（${role}）`] : [])],
      question,
      answer,
    ],
  },
  'F-B04': {
    columns: [
      { title: '序号' },
      wide('所见事实'),
      { title: '检查事项' },
      { title: '督导内容依据' },
      { title: '证据' },
      { title: '当场纠正' },
    ],
    empty: '未发现问题',
    cells: ({ fact, items, files, corrected }, at, values) => [
      String(at + 1),
      fact,
      items.join('、'),
      basesOf(items, values),
      attached(files),
      corrected ? '是' : '否',
    ],
  },
  'F-B12': {
    columns: [{ title: '序号' }, wide('名称'), wide('校验值（SHA-256）')],
    empty: '无附件',
    cells: ({ number, title, sha256 }) => [String(number), title, sha256],
  },
}

/** 第十四条（三）、（五）: the contents of supervision that the items of a problem rest on. */
function basesOf(items: readonly string[], values: Values): string {
  const bank = values['F-B01']?.checklist.items ?? []
  const bases = bank.filter(({ id }) => items.includes(id)).flatMap(({ basis }) => basis.map(({ clause }) => clause))
  return [...new Set(bases)]
    .sort()
    .map((clause) => citation(clause))
    .join('、')
    .replaceAll('、第十四条', '、')
}

export function isTable(id: string): id is keyof typeof tables {
  return Object.hasOwn(tables, id)
}

export function tableOf(id: keyof typeof tables, label: string, values: Values): TableBlock {
  const { columns, empty, cells } = tables[id] as Table<unknown>
  const rows = ((values[id] ?? []) as readonly unknown[]).map((row, at) =>
    cells(row, at, values).map((cell): Line => (typeof cell === 'string' ? [cell] : cell)),
  )
  return { kind: 'table', id, label, columns, rows, empty: values[id] ? empty : '' }
}
