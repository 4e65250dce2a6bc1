/** Late and refused are two things, and neither is a determination. */
import { describe, expect } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import {
  clerk,
  decider,
  first,
  institution,
  opened,
  own,
  proof,
  said,
  second,
  written,
} from '../../../tests/rectification-story.ts'
import { raisedBy } from './raised.ts'
import type { Event, Facts } from './state.ts'
import { stateOf } from './store.ts'

const centre = (day: `2026-${string}`, facts: Facts = {}) => ({ ...on(day as never, clerk), ...facts })
const theirs = (day: `2026-${string}`, facts: Facts = {}) => ({ ...on(day as never, own), ...facts })
const start = opened('2026-03-02', '2026-03-23')

describe('what is laid before the competent', () => {
  const late: Event = { type: 'RectificationOverdue', on: '2026-03-24', dueOn: '2026-03-23', items: [first, second] }
  lawTest('a21.5', 'the last day is still in time; after it the fact is told, once, and nothing is determined', () => {
    const mark = (day: `2026-${string}`, ...events: Event[]) =>
      given(decider, start, ...events)
        .when({ type: 'markOverdue' }, centre(day))
        .events()
    expect(mark('2026-03-23')).toEqual([])
    expect(mark('2026-03-24')).toEqual([late])
    expect(mark('2026-03-25', late)).toEqual([])
    const { state } = given(decider, start, late)
    expect(state.stage).toBe('open')
    expect(raisedBy(state)).toMatchObject([{ kind: 'overdue', clause: 'a21.5', dueOn: '2026-03-23' }])
    // Handed in late before anything marked it: told all the same, and first.
    given(decider, start, written('2026-03-20'))
      .when({ type: 'submit' }, theirs('2026-03-24', { evidence: proof }))
      .happens(late, { type: 'RectificationSubmitted', round: { onTime: false } } as unknown as Event)
    expect(
      given(decider, opened('2026-03-02', undefined)).when({ type: 'markOverdue' }, centre('2026-12-01')).events(),
    ).toEqual([])
  })
  lawTest('a27.3', 'a refusal is not a delay: by its own act, or noted with evidence, once', () => {
    const story = given(decider, start)
    const refused = story.when({ type: 'refuse', fact: said() }, theirs('2026-03-05')).events()
    const { state } = given(decider, start, ...refused)
    expect(raisedBy(state)).toMatchObject([{ kind: 'refused', clause: 'a27.3' }])
    const note = { type: 'noteRefusal' as const, fact: said(), evidence: ['file-7'] }
    story.when({ ...note, evidence: [] }, centre('2026-03-05')).refusedUnder(undefined)
    story.when(note, centre('2026-03-05', { evidence: proof })).refusedUnder(undefined)
    const shown = { evidence: [{ id: 'file-7', tag: 'refusal' }] }
    story
      .when(note, centre('2026-03-05', shown))
      .happens({ type: 'RectificationRefused', by: 'centre' } as unknown as Event)
    given(decider, start, ...refused)
      .when(note, centre('2026-03-05', shown))
      .refusedUnder(undefined)
  })
  lawTest('a19', 'closed after it was laid before the competent, what was not put right stays open', () => {
    const closed = given(decider, start, late).when({ type: 'close', reason: said() }, centre('2026-04-20')).events()
    expect(closed).toMatchObject([{ settled: [] }])
    const { state } = given(decider, start, late, ...closed)
    expect(state.items.map((item) => stateOf(state, item))).toEqual(['left', 'left'])
    expect(state.institution).toBe(institution)
  })
})
