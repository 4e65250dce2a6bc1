/** Keeps the open deadlines of a subject in step with its state, in the same transaction. Derived, never edited. */
import { clauseOf } from '../journal/entry.ts'
import type { AnyProcedure } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'
import type { Calendar } from '../law/calendar/index.ts'

export async function keepDuties(
  sql: Sql,
  procedure: AnyProcedure,
  subject: string,
  state: unknown,
  calendar: Calendar,
): Promise<void> {
  if (!procedure.duties) return
  const duties = procedure.duties(state, subject, calendar)
  await sql('delete from duty where procedure = $1 and subject = $2 and not (kind = any($3::text[]))', [
    procedure.name,
    subject,
    duties.map(({ kind }) => kind),
  ])
  for (const duty of duties)
    await sql(
      `insert into duty (procedure, subject, kind, name, clause, owner, remind_on, due_on, afterwards, confidential)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (procedure, subject, kind) do update set name = excluded.name, clause = excluded.clause, owner = excluded.owner,
         remind_on = excluded.remind_on, due_on = excluded.due_on, afterwards = excluded.afterwards, confidential = excluded.confidential,
         reminded = case when duty.due_on = excluded.due_on then duty.reminded end`,
      [
        procedure.name,
        subject,
        duty.kind,
        duty.name,
        clauseOf(duty.clause),
        duty.owner,
        duty.remindOn,
        duty.dueOn,
        duty.afterwards ?? null,
        duty.confidential ?? false,
      ],
    )
}
