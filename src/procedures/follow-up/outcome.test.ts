/** When a reminder interview is held, and what comes of a follow-up. */
import { describe, expect, test } from 'vitest'
import {
  clerk,
  day,
  decider,
  delivered,
  draft,
  drafted,
  facts,
  first,
  id,
  interview,
  letter,
  minutes,
  now,
  opened,
  other,
  outcome,
  partly,
  said,
  school,
  second,
} from '../../../tests/follow-up-story.ts'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { duties, waitingFor } from './duties.ts'
import type { Event } from './state.ts'

describe('the interview', () => {
  const noticed = [opened('interview'), drafted({ interview }), delivered('2026-05-14')]

  test('it is set for a day on which its notice can have arrived', () => {
    given(decider, opened('interview')).when(draft(), now()).refusedUnder(undefined)
    for (const at of ['2026-05-10T15:00', '2026-05-11T15:00'])
      given(decider, opened('interview'))
        .when(draft({ interview: { ...interview, at } }), now())
        .refusedUnder(undefined)
    given(decider, opened('interview'))
      .when(draft({ interview: { ...interview, at: '2026-05-12T09:00' } }), now())
      .happens(partly({ type: 'LetterDrafted' }))
  })

  test('a notice that arrives after its interview is not delivered', () => {
    const followed = (served: string) => ({
      type: 'followLetter' as const,
      document: letter,
      served: { institution: school, on: served },
    })
    given(decider, opened('interview'), drafted({ interview }))
      .when(followed('2026-05-21'), now('2026-05-21'))
      .refusedUnder(undefined)
    given(decider, opened('interview'), drafted({ interview }))
      .when(followed('2026-05-20'), now('2026-05-20'))
      .happens(delivered('2026-05-20'))
  })

  lawTest('a15.1.3', 'it is held after its notice was delivered, on its day or later, and told in points', () => {
    given(decider, opened('interview'), drafted({ interview }))
      .when(minutes(), now('2026-05-20'))
      .refusedUnder(undefined)
    given(decider, ...noticed)
      .when(minutes(), now('2026-05-19'))
      .refusedUnder(undefined)
    given(decider, ...noticed)
      .when(minutes({ at: '2026-05-13T15:00' }), now('2026-05-20'))
      .refusedUnder(undefined)
    given(decider, ...noticed)
      .when(minutes({ at: '2026-05-21T15:00' }), now('2026-05-20'))
      .refusedUnder(undefined)
    given(decider, ...noticed)
      .when(minutes(), now('2026-05-20'))
      .happens(partly({ type: 'InterviewHeld', signature: 'signed', on: '2026-05-20' }))
  })

  test('who does not sign is told of with a witness', () => {
    given(decider, ...noticed)
      .when(minutes({ signature: 'refused', refusal: said('不认可') }), now('2026-05-20'))
      .refusedUnder(undefined)
    given(decider, ...noticed)
      .when(
        minutes({ signature: 'refused', refusal: said('不认可'), witness: { person: id(31), name: said() } }),
        now('2026-05-20'),
      )
      .happens(partly({ type: 'InterviewHeld', signature: 'refused' }))
  })

  test('where nobody came a new notice may be drafted, and the old one is no ground for minutes', () => {
    const absent: Event = { type: 'NobodyCame', document: letter, reason: said(), on: '2026-05-20' }
    given(decider, ...noticed)
      .when({ type: 'noShow', reason: said() }, now('2026-05-20'))
      .happens(partly({ type: 'NobodyCame', document: letter }))
    const after = given(decider, ...noticed, absent)
    after.when(minutes(), now('2026-05-20')).refusedUnder(undefined)
    expect(waitingFor(after.state)).toBe('letter')
    after
      .when(draft({ document: id(8), interview: { ...interview, at: '2026-05-27T15:00' } }), now('2026-05-20'))
      .happens(partly({ type: 'LetterDrafted', document: id(8) }))
  })

  test('it is due on its day, once its notice was delivered', () => {
    const dueOf = (...events: Event[]) => duties(given(decider, ...events).state).map(({ dueOn }) => dueOn)
    expect(dueOf(...noticed)).toEqual(['2026-05-20'])
    expect(dueOf(...noticed.slice(0, 2))).toEqual([])
    const held = given(decider, ...noticed)
      .when(minutes(), now('2026-05-20'))
      .events()
    expect(dueOf(...noticed, ...held)).toEqual([])
  })
})

describe('what comes of it', () => {
  const served = [opened('reminder'), drafted(), delivered('2026-05-14')]

  lawTest(
    'a15.1.4',
    'improvement or rectification is demanded item by item, and only rectification has a deadline',
    () => {
      given(decider, ...served)
        .when(outcome(), now('2026-05-15'))
        .happens(partly({ type: 'FollowUpConcluded', outcome: 'rectify', workingDays: 10, on: '2026-05-15' }))
      given(decider, ...served)
        .when(outcome({ items: [] }), now('2026-05-15'))
        .refusedUnder('a15.1.4')
      given(decider, ...served)
        .when(outcome({ outcome: 'improve' }), now('2026-05-15'))
        .refusedUnder(undefined)
      given(decider, ...served)
        .when(outcome({ outcome: 'improve', workingDays: undefined }), now('2026-05-15'))
        .happens(partly({ type: 'FollowUpConcluded', outcome: 'improve' }))
    },
  )

  test.each<[string, Event[], object, `${number}-${number}-${number}`]>([
    ['before the letter was delivered', served.slice(0, 2), {}, '2026-05-15'],
    ['before a public notice has run its time', served, {}, '2026-05-13'],
    ['with items where nothing is to follow', served, { outcome: 'nothing', workingDays: undefined }, '2026-05-15'],
    ['of another institution', served, { items: [{ id: id(40), institution: other, demand: said() }] }, '2026-05-15'],
    [
      'upon a problem it is not about',
      served,
      { items: [{ id: id(40), institution: school, problem: id(99), demand: said() }] },
      '2026-05-15',
    ],
    ['before the interview', [opened('interview'), drafted({ interview }), delivered('2026-05-14')], {}, '2026-05-15'],
  ])('not %s', (_name, events, change, today) => {
    given(decider, ...events)
      .when(outcome(change), now(today))
      .refusedUnder(undefined)
  })

  test('what was not confirmed is demanded of nobody', () => {
    const found = (of: string, confirmed: boolean): Event => ({
      type: 'FindingRecorded',
      problem: of,
      confirmed,
      evidence: said(),
      on: day,
    })
    const events = [
      opened('verification'),
      found(first, false),
      found(second, true),
      drafted(),
      delivered('2026-05-14'),
    ]
    given(decider, ...events)
      .when(outcome(), now('2026-05-15'))
      .refusedUnder(undefined)
  })

  test('problems of which nothing more is demanded are settled with it', () => {
    const settled = (change: object) => {
      const the = given(decider, ...served)
      const events = the.when(outcome(change), now('2026-05-15')).events()
      return events.reduce(decider.evolve, the.state).settled
    }
    expect(settled({})).toEqual([second])
    expect(settled({ outcome: 'nothing', items: [], workingDays: undefined })).toEqual([first, second])
  })

  test('withdrawn before its letter was delivered, with the letter; afterwards not', () => {
    given(decider, opened('reminder'), drafted())
      .when({ type: 'withdraw', reason: said() }, { ...on(day, clerk), ...facts })
      .happens(partly({ type: 'FollowUpWithdrawn', letter }))
    given(decider, ...served)
      .when({ type: 'withdraw', reason: said() }, now())
      .refusedUnder(undefined)
  })
})
