/** The work list: open deadlines of the reader's own organisation, or of all for those who watch. Read-only. */
import type { Shelf } from '../../kernel/procedure.ts'
import { citation, isClauseId } from '../../law/clauses.ts'
import { missing, remindersOf } from './coverage.ts'
import { readings } from './readings.ts'

type Row = {
  note?: string
  procedure: string
  subject: string
  kind: string
  name: string
  clause: string | null
  owner: string
  organisation: string | null
  dueOn: string
  reminded: string | null
}

/** `pathOf`: where a procedure's subjects are dealt with. */
export function worklist(pathOf: (procedure: string) => string | undefined): Shelf {
  return {
    name: 'duty',
    title: '待办',
    path: 'duties',
    readings,
    views: {
      missing: (sql, { today }) => missing(sql, today),
      async list(sql, reader) {
        const { actor, today } = reader
        const rows = await sql<Row>(
          `select d.procedure, d.subject, d.kind, d.name, d.clause, d.owner, o.name as organisation, d.due_on as "dueOn", d.reminded
           from duty d left join organisation o on o.id = d.owner
           where d.reminded is not null or d.due_on < $1 or d.remind_on[1] <= $1
           order by d.due_on, d.subject limit 200`,
          [today],
        )
        // An external supervisor answers in person: the Centre's deadlines are not theirs.
        const owner = actor.powers.includes('supervisor.readOwn') ? actor.id : actor.organisation
        return {
          today,
          rows: [...rows, ...(await remindersOf(sql, reader))].sort(byDay).map((row) => {
            const mine = row.owner === owner
            const ahead = mine ? 'open' : 'waiting'
            return {
              ...row,
              path: pathOf(row.procedure) ?? null,
              mine,
              state: row.dueOn < today ? 'late' : row.dueOn === today ? 'today' : ahead,
              ...(row.clause && isClauseId(row.clause) ? { citation: citation(row.clause) } : {}),
            }
          }),
        }
      },
    },
  }
}

const byDay = (a: { dueOn: string }, b: { dueOn: string }) => a.dueOn.localeCompare(b.dueOn)
