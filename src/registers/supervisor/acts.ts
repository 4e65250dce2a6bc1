/** The acts on one supervisor, newest first, each with its clause, organisation and (masked) person. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { eventNames } from './event-names.ts'
import type { Event } from './state.ts'

type Act = { id: string; at: string; body: Buffer; organisation: string | null; person: string | null; sealed: boolean }

export async function actsOf(sql: Sql, subject: string) {
  const rows = await sql<Act>(
    `select e.id, to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at, e.body, o.name as organisation, p.masked as person,
            exists (select from journal_seal s where s.entry = e.id) as sealed
     from journal_entry e
     left join account a on a.id = (convert_from(e.body, 'utf8')::jsonb->>'actor')::uuid
     left join personal_value p on p.ref = a.name_ref
     left join organisation o on o.id = (convert_from(e.body, 'utf8')::jsonb->>'org')::uuid
     where e.procedure = 'supervisor' and e.subject = $1 order by e.version desc limit 200`,
    [subject],
  )
  const read = rows.map(({ body, ...row }) => {
    const { clause, event } = JSON.parse(body.toString('utf8')) as { clause: string | null; event: Event }
    return { ...row, clause, event }
  })
  const reasonOf = (event: Event): Words | undefined => ('reason' in event ? event.reason : undefined)
  const said = await wordsOf(
    sql,
    read.map(({ event }) => reasonOf(event)),
  )
  return read.map(({ event, ...row }) => {
    const reason = reasonOf(event)
    return { ...row, act: nameOf(event), ...(reason ? { reason: said(reason) } : {}) }
  })
}

/** What the supervisor declared is told apart from what the Centre entered. */
const nameOf = (event: Event): string =>
  event.type === 'InterestDeclared' && event.interest.declaredBy === 'self' ? '申报利害关系' : eventNames[event.type]
