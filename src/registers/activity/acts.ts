/** The acts on a plan, newest first, each with its organisation, its (masked) person and the session it was about. */
import { actsOf as told } from '../../journal/acts-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import { eventNames } from './event-names.ts'
import { sessionSubjects, spanText } from './parts.ts'
import type { Activity, Event } from './state.ts'

export const actsOf = (sql: Sql, subject: string, state: Activity) =>
  told(sql, subject, { activity: eventNames }, (event: Event) => {
    const about = aboutOf(event, state)
    return about ? { about } : {}
  })

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
