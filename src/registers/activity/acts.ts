/** The acts on a plan, newest first, each with its organisation, its (masked) person and the session it was about. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { eventNames } from './event-names.ts'
import { sessionSubjects, spanText } from './parts.ts'
import type { Activity, Event } from './state.ts'

type Act = { id: string; at: string; body: Buffer; organisation: string | null; person: string | null; sealed: boolean }

export async function actsOf(sql: Sql, subject: string, state: Activity) {
  const rows = await sql<Act>(
    `select e.id, to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at, e.body, o.name as organisation, p.masked as person,
            exists (select from journal_seal s where s.entry = e.id) as sealed
     from journal_entry e
     left join account a on a.id = (convert_from(e.body, 'utf8')::jsonb->>'actor')::uuid
     left join personal_value p on p.ref = a.name_ref
     left join organisation o on o.id = (convert_from(e.body, 'utf8')::jsonb->>'org')::uuid
     where e.procedure = 'activity' and e.subject = $1 order by e.version desc limit 200`,
    [subject],
  )
  const read = rows.map(({ body, ...row }) => {
    const { clause, event } = JSON.parse(body.toString('utf8')) as { clause: string | null; event: Event }
    return { ...row, clause, event }
  })
  const said = await wordsOf(
    sql,
    read.map(({ event }) => ('reason' in event ? event.reason : null)),
  )
  return read.map(({ event, ...row }) => {
    const about = aboutOf(event, state)
    return {
      ...row,
      act: eventNames[event.type],
      ...(about ? { about } : {}),
      ...('reason' in event ? { reason: said(event.reason as Words) } : {}),
    }
  })
}

/** What the act was about, as it was called then: a moved session is told by its new time. */
function aboutOf(event: Event, { batches }: Activity): string | undefined {
  if ('session' in event) {
    const session = batches.flatMap(({ sessions }) => sessions).find(({ id }) => id === event.session)
    if (!session) return undefined
    return `${sessionSubjects[session.subject]} ${spanText(event.type === 'SessionMoved' ? event : session)}`
  }
  if (event.type === 'RosterPut') return `${numberOf(event.batch, batches)} ${event.count} 人`
  return event.type === 'BatchCancelled' ? numberOf(event.batch, batches) : undefined
}

const numberOf = (id: string, batches: Activity['batches']) => batches.find((batch) => batch.id === id)?.number ?? ''
