/** How a plan follows from its events. Old shapes keep their case for ever. */
import type { Activity, Batch, Event, Session } from './state.ts'

export function evolve(the: Activity, event: Event): Activity {
  switch (event.type) {
    case 'PlanFiled': {
      const { type: _, ...filed } = event
      return { stage: 'filed', ...filed }
    }
    case 'PlanNotAccepted': {
      const { type: _, ...filed } = event
      return { stage: 'not-accepted', ...filed }
    }
    case 'SessionMoved':
      return inSession(the, event.session, ({ moved, ...session }) => ({
        ...session,
        from: event.from,
        until: event.until,
        venue: event.venue,
        moved: (moved ?? 0) + 1,
      }))
    case 'RoomsChanged':
      return inSession(the, event.session, (session) => ({ ...session, rooms: event.rooms, places: event.places }))
    case 'PeopleAssigned':
      return inSession(the, event.session, ({ internalSupervisor: _, ...session }) => ({
        ...session,
        examiners: event.examiners,
        ...(event.internalSupervisor ? { internalSupervisor: event.internalSupervisor } : {}),
      }))
    case 'SessionCancelled':
      return inSession(the, event.session, (session) => ({ ...session, state: 'cancelled' }))
    case 'BatchCancelled':
      return inBatch(the, event.batch, (batch) => ({ ...batch, state: 'cancelled' }))
    case 'PlanCancelled':
      return { ...the, stage: 'cancelled' }
    case 'RosterPut': {
      const { type: _, batch: id, roster, ...rest } = event
      return inBatch(the, id, (batch) => ({ ...batch, roster: { id: roster, ...rest } }))
    }
  }
}

const inBatch = (the: Activity, id: string, change: (batch: Batch) => Batch): Activity => ({
  ...the,
  batches: the.batches.map((batch) => (batch.id === id ? change(batch) : batch)),
})

const inSession = (the: Activity, id: string, change: (session: Session) => Session): Activity => ({
  ...the,
  batches: the.batches.map((batch) => ({
    ...batch,
    sessions: batch.sessions.map((session) => (session.id === id ? change(session) : session)),
  })),
})
