/** The acts on one or more subjects of a case, newest first: who, when, under which clause, and why, where one was said. */
import type { Sql } from '../kernel/sql.ts'
import type { Words } from '../kernel/words.ts'
import { wordsOf } from './words-of.ts'

/** What each event is called, by procedure. */
export type EventNames = Readonly<Record<string, Readonly<Record<string, string>>>>
type Row = {
  id: string
  at: string
  body: Buffer
  procedure: string
  organisation: string | null
  person: string | null
  sealed: boolean
}
type Told = { type: string; reason?: Words }
type Body = { clause: string | null; event: Told }
export type Act = Omit<Row, 'body' | 'procedure'> & { act: string; clause: string | null; reason?: string }
/** What a register adds to an act, or tells otherwise, from its event. */
export type Telling = (event: never) => { act?: string; about?: string }

/** A case that is longer is told whole by its journal. */
const most = 200

/** `until`: an instant; what happened later is not told. */
export async function actsOf(
  sql: Sql,
  subject: string,
  names: EventNames,
  tell: Telling = () => ({}),
  until?: string,
): Promise<(Act & { about?: string })[]> {
  const rows = await sql<Row>(
    `select e.id, to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at, e.body, e.procedure,
            o.name as organisation, p.masked as person, exists (select from journal_seal s where s.entry = e.id) as sealed
     from journal_entry e
     left join account a on a.id = (convert_from(e.body, 'utf8')::jsonb->>'actor')::uuid
     left join personal_value p on p.ref = a.name_ref
     left join organisation o on o.id = (convert_from(e.body, 'utf8')::jsonb->>'org')::uuid
     where e.procedure = any($1::text[]) and e.subject = $2 and ($4::timestamptz is null or e.at <= $4::timestamptz)
     -- Of one moment: what followed stands above what it followed from.
     order by e.at desc, (convert_from(e.body, 'utf8')::jsonb->>'cause') is null, e.procedure, e.version desc limit $3`,
    [Object.keys(names), subject, most, until ?? null],
  )
  const read = rows.map(({ body, ...row }) => {
    const { clause, event } = JSON.parse(body.toString('utf8')) as Body
    return { ...row, clause, event }
  })
  const said = await wordsOf(
    sql,
    read.map(({ event }) => event.reason ?? null),
  )
  return read.map(({ procedure, event, ...row }) => ({
    ...row,
    act: names[procedure]?.[event.type] ?? event.type,
    ...(event.reason ? { reason: said(event.reason) } : {}),
    ...tell(event as never),
  }))
}
