/** The procedure of a plan's sheet: what is wrong with a row, and the one plan that all rows become. */
import { randomUUID } from 'node:crypto'
import type { Finding } from '../../kernel/sheet/columns.ts'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { written } from '../../law/calendar/index.ts'
import { type Opens, type SheetRow, sheetImport } from '../../sheets/procedure.ts'
import { filingRead } from '../institution/facts.ts'
import { kind } from './contract.ts'
import { type Filed, findingsIn, type Planned, planned } from './findings.ts'
import { guidance } from './guidance.ts'
import type { Cells } from './sheet.ts'

export const planImport = (opens: Opens) =>
  sheetImport(
    {
      ...kind,
      name: 'plan-import',
      title: '计划表格',
      path: 'plan-imports',
      table: 'plan_import',
      template: { file: '评价计划模板.xlsx', sheet: '评价计划', guidance },
      async check(rows, { sql, sheet, moment }) {
        const filed = await filedFor(sql, sheet.owner ?? '')
        const found = rows.map(({ cells }) => findingsIn(cells as Cells, filed, moment))
        return rows.map((row, at) => [...(found[at] ?? []), ...unlikeFirst(row, rows, filed)])
      },
      async filed(rows, { sql, sheet }) {
        const filed = await filedFor(sql, sheet.owner ?? '')
        const batches = new Map<string, Planned[]>()
        for (const { cells } of rows) {
          const label = (cells.batch ?? '').trim()
          batches.set(label, [...(batches.get(label) ?? []), planned(cells as Cells, filed)])
        }
        const title = new Said(sheet.about?.title ?? '评价计划')
        return [{ id: randomUUID(), input: { title, batches: [...batches.values()].map(batchOf) } }]
      },
    },
    opens,
  )

function batchOf(sessions: readonly Planned[]): object {
  const { occupation, level, kind: evaluation, venue } = sessions[0] as Planned
  return {
    id: randomUUID(),
    occupation,
    level,
    kind: evaluation,
    venue,
    sessions: sessions.map(({ subject, from, until, rooms, places, venue: own }) => ({
      id: randomUUID(),
      subject,
      from,
      until,
      rooms,
      places,
      venue: own,
      examiners: [],
    })),
  }
}

/** Rows of one batch are of one occupation, level and kind: the batch has one number and one roster. */
function unlikeFirst({ cells }: SheetRow, rows: readonly SheetRow[], filed: Filed | undefined): Finding[] {
  const first = rows.find((each) => (each.cells.batch ?? '').trim() === (cells.batch ?? '').trim())
  if (!first || first.cells === cells) return []
  const [own, other] = [planned(cells as Cells, filed), planned(first.cells as Cells, filed)]
  return (
    [
      ['occupation', own.occupation !== other.occupation, '职业'],
      ['level', own.level !== other.level, '级别'],
      ['kind', own.kind !== other.kind, '评价类型'],
    ] as const
  ).flatMap(([key, differs, what]) =>
    differs ? [{ key, problem: `与同一批次前面一行的${what}不同，请改为一致或另写批次` }] : [],
  )
}

/** The filing the rows are checked against. Names of venues are words in the openings. */
async function filedFor(sql: Sql, institution: string): Promise<Filed | undefined> {
  const filing = await filingRead(sql, institution)
  if (!filing) return undefined
  return {
    kinds: filing.kinds,
    venues: filing.venues,
    scopeOn: (day) => filing.on(day).scope,
    closedOn(day) {
      const { status, measure } = filing.on(day)
      if (measure) return `“${measure.document}”（${measure.name}）已送达，${written(day)}不得安排评价活动`
      if (status === 'expired') return '该日不在备案有效期内，请先办理续期'
      return status === 'awaiting-receipt' ? '该日尚未核发备案回执' : undefined
    },
  }
}
