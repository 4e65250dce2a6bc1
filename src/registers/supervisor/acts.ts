/** The acts on one supervisor: what the supervisor declared is told apart from what the Centre entered. */
import { actsOf as told } from '../../journal/acts-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import { eventNames } from './event-names.ts'
import type { Event } from './state.ts'

export const actsOf = (sql: Sql, subject: string) =>
  told(sql, subject, { supervisor: eventNames }, (event: Event) =>
    event.type === 'InterestDeclared' && event.interest.declaredBy === 'self' ? { act: '申报利害关系' } : {},
  )
