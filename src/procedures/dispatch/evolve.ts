/** How a dispatch remembers what happened. Old event shapes keep their case for ever. */
import { inForce } from './places.ts'
import type { Dispatch, Event, Place } from './state.ts'

export function evolve(the: Dispatch, event: Event): Dispatch {
  switch (event.type) {
    case 'PoolSealed': {
      const { type: _, office, institution, sessions, wanted, announced, ...sealed } = event
      return { ...the, stage: 'sealed', office, institution, sessions, wanted, disclosed: announced, sealed }
    }
    case 'DrawResolved': {
      const { type: _, ...resolved } = event
      return { ...the, stage: 'asking', resolved }
    }
    case 'SupervisorAsked': {
      const { type: _, on, ...place } = event
      return { ...the, places: [...the.places, { ...place, state: 'asked', askedOn: on }] }
    }
    case 'SupervisorPassedBy': {
      const { type: _, on, code, ...place } = event
      const passed: Place = { ...place, state: 'skipped', askedOn: on, answerBy: on, answeredOn: on, skip: code }
      return { ...the, places: [...the.places, passed] }
    }
    case 'DispatchAccepted': {
      const { rank, conduct, on } = event
      return settled(at(the, rank, { state: 'accepted', conduct, answeredOn: on }))
    }
    case 'SupervisorSkipped': {
      const { rank, code, on, reason } = event
      const next = at(the, rank, { state: 'skipped', skip: code, answeredOn: on, ...(reason ? { reason } : {}) })
      return { ...next, stage: 'asking', proposals: the.proposals.filter((each) => each.rank !== rank) }
    }
    case 'SkipProposed': {
      const { type: _, ...proposal } = event
      return { ...the, proposals: [...the.proposals, proposal] }
    }
    case 'RankingExhausted':
      return { ...the, stage: 'exhausted' }
    case 'LetterDrafted':
      return { ...the, letter: { document: event.document, stage: 'drafted' } }
    case 'LetterFollowed':
      return the.letter?.document === event.document
        ? { ...the, letter: { document: event.document, stage: event.stage } }
        : the
    case 'DispatchMoved':
      return { ...the, sessions: event.sessions }
    case 'SupervisorAskedAgain': {
      const { rank, on, answerBy } = event
      const asked = at(the, rank, { state: 'asked', askedOn: on, answerBy })
      return the.stage === 'settled' ? { ...asked, stage: 'asking' } : asked
    }
    case 'DispatchDisclosed':
      return { ...the, disclosed: true }
    case 'DispatchWithdrawn':
      return {
        ...the,
        stage: 'withdrawn',
        places: the.places.map((place) => (inForce(place) ? { ...place, state: 'withdrawn' } : place)),
      }
  }
}

function at(the: Dispatch, rank: number, change: Partial<Place>): Dispatch {
  return { ...the, places: the.places.map((place) => (place.rank === rank ? { ...place, ...change } : place)) }
}

function settled(the: Dispatch): Dispatch {
  const accepted = the.places.filter(({ state }) => state === 'accepted').length
  return accepted >= the.wanted ? { ...the, stage: 'settled' } : the
}
