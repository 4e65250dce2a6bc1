/** Keeps the open deadlines of a subject in step with its state, in the same transaction. Derived, never edited. */
import { clauseOf } from '../journal/entry.ts'
import type { AnyProcedure, Duty } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'
import type { Calendar } from '../law/calendar/index.ts'

export async function keepDuties(
  sql: Sql,
  procedure: AnyProcedure,
  subject: string,
  state: unknown,
  calendar: Calendar,
  isNew: boolean,
): Promise<void> {
  if (!procedure.duties) return
  const duties = procedure.duties(state, subject, calendar)
  if (isNew && duties.length === 0) return
  await sql(
    `with ended as (delete from duty where procedure = $1 and subject = $2 and not (kind = any($4::text[])))
     insert into duty (procedure, subject, kind, name, clause, owner, remind_on, due_on, afterwards, confidential)
     select $1, $2, d.* from jsonb_to_recordset($3::jsonb)
       as d(kind text, name text, clause text, owner uuid, remind_on date[], due_on date, afterwards jsonb, confidential boolean)
     on conflict (procedure, subject, kind) do update set name = excluded.name, clause = excluded.clause, owner = excluded.owner,
       remind_on = excluded.remind_on, due_on = excluded.due_on, afterwards = excluded.afterwards, confidential = excluded.confidential,
       reminded = case when duty.due_on = excluded.due_on then duty.reminded end`,
    [procedure.name, subject, JSON.stringify(duties.map(rowOf)), duties.map(({ kind }) => kind)],
  )
}

const rowOf = ({ kind, name, clause, owner, remindOn, dueOn, afterwards, confidential }: Duty) => ({
  kind,
  name,
  clause: clauseOf(clause),
  owner,
  remind_on: remindOn,
  due_on: dueOn,
  afterwards: afterwards ?? null,
  confidential: confidential ?? false,
})
