/** Drafting, review and signature, step by step: who may take a step, and how long it may wait. */
import { describe, expect, test } from 'vitest'
import { given } from '../../../tests/kit.ts'
import {
  id,
  clerk,
  other,
  reviewer,
  leader,
  centre,
  word,
  as,
  decider,
  contact,
  drafted,
  reviewed,
  number,
  papers,
  signed,
  bytes,
} from '../../../tests/letter-story.ts'
import { Said } from '../../kernel/words.ts'
import type { Command } from './contract.ts'
import { duties, initial, ready, stage } from './decide.ts'
import { evolve } from './evolve.ts'
import { waitingFor } from './recipients.ts'
import type { Event } from './state.ts'
import { stepsOf } from './steps.ts'

describe('drafting', () => {
  test('the drafter, the issuer and the last contact are kept', () => {
    const { kind, about, withheld, content } = drafted as Extract<Event, { type: 'DocumentDrafted' }>
    given(decider)
      .when({ type: 'draft', kind, about, withheld, content }, { ...as(clerk), issuer: centre, contact })
      .happens({ ...drafted, on: '2026-03-04' } as Event)
  })

  test('a contact is asked for once', () => {
    const { contact: _, ...without } = drafted as Extract<Event, { type: 'DocumentDrafted' }>
    const amend: Command = { type: 'amend', batch: new Said('批次'), places: [new Said('考点')] }
    given(decider, without).when(amend, as(clerk)).refusedUnder(undefined)
    given(decider, drafted)
      .when(amend, as(clerk))
      .happens({ type: 'DocumentAmended', by: clerk, on: '2026-03-04' } as unknown as Event)
    expect(() => ready(evolve(initial, without), 'review', as(reviewer))).toThrow(/联系人/)
  })

  test('an amendment leaves supervisors, institution and days as they were, and an hour left out is gone', () => {
    const before = given(decider, drafted).state
    const after = evolve(
      { ...before, content: { ...(before.content as NonNullable<typeof before.content>), hours: word } },
      { type: 'DocumentAmended', batch: word, places: [], by: other, on: '2026-03-05' },
    )
    expect(after.content).toEqual({ ...before.content, places: [] })
    expect(after.writers).toEqual([clerk, other])
  })
})

describe('review and signature', () => {
  test.each([
    ['the drafter does not review', [drafted], 'review', clerk],
    [
      'whoever amended it does not review',
      [drafted, { type: 'DocumentAmended', batch: word, places: [], by: other, on: '2026-03-02' } as Event],
      'review',
      other,
    ],
    ['the drafter does not sign', [drafted, reviewed], 'signOff', clerk],
    [
      'a document sent back is not reviewed before it was amended',
      [drafted, { type: 'DocumentSentBack', reason: word, by: reviewer, on: '2026-03-02' } as Event],
      'review',
      reviewer,
    ],
  ] as const)('%s', (_name, events, type, who) => {
    given(decider, ...events)
      .when({ type } as Command, as(who))
      .refusedUnder(undefined)
  })

  test('sent back from review or before it, it is a draft again, and the amendment clears the mark', () => {
    const back: Event = { type: 'DocumentSentBack', reason: word, by: leader, on: '2026-03-03' }
    const state = given(decider, drafted, reviewed, back).state
    expect([stage(state), state.reviewed, waitingFor(state)]).toEqual(['drafted', undefined, 'amend'])
    const amended = evolve(state, { type: 'DocumentAmended', batch: word, places: [word], by: clerk, on: '2026-03-04' })
    expect([amended.returned, waitingFor(amended)]).toEqual([undefined, 'review'])
  })

  test('signed is numbered: without its papers nothing is signed, and no bytes stand in the event', () => {
    given(decider, drafted, reviewed).when({ type: 'signOff' }, as(leader)).refusedUnder(undefined)
    const issued = {
      number,
      text: '',
      kind: 'dispatch-letter' as const,
      issuer: { id: centre, name: '' },
      papers: papers.map((each) => ({ ...each, bytes })),
      data: {},
      rehearsal: false,
      on: '2026-03-04' as const,
      at: '',
    }
    const [event] = given(decider, drafted, reviewed)
      .when({ type: 'signOff' }, { ...as(leader), issued })
      .events()
    expect(event).toEqual({ ...signed, on: '2026-03-04' })
  })
})

describe('what waits, and for how long', () => {
  test('a step has two working days of the Centre’s own choosing', () => {
    const dutiesOf = (...events: Event[]) =>
      duties(given(decider, ...events).state, id(1), as(clerk).calendar).map(({ kind, dueOn }) => [kind, dueOn])
    expect(dutiesOf(drafted)).toEqual([['review', '2026-03-04']])
    expect(dutiesOf(drafted, reviewed)).toEqual([['sign', '2026-03-05']])
    expect(dutiesOf(drafted, { type: 'DocumentSentBack', reason: word, by: reviewer, on: '2026-03-06' })).toEqual([
      ['amend', '2026-03-10'],
    ])
    expect(dutiesOf(drafted, reviewed, signed)).toEqual([['serve', '2026-03-05']])
  })

  test('the chain shows what is done and what is next', () => {
    const at = (...events: Event[]) => stepsOf(given(decider, ...events).state, () => null).map(({ state }) => state)
    expect(at(drafted)).toEqual(['done', 'now', 'waiting', 'waiting', 'waiting'])
    expect(at(drafted, reviewed, signed)).toEqual(['done', 'done', 'done', 'now', 'waiting'])
  })
})
