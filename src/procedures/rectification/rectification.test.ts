/** The law of a rectification, told clause by clause. */
import { describe, expect } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import {
  clerk,
  decider,
  demand,
  done,
  first,
  judged,
  opened,
  opening,
  own,
  problem,
  proof,
  record,
  said,
  second,
  submitted,
  written,
} from '../../../tests/rectification-story.ts'
import type { Event, Facts } from './state.ts'
import { relates } from './decide.ts'
import { raisedBy } from './raised.ts'

const centre = (day: `2026-${string}`, facts: Facts = {}) => ({ ...on(day as never, clerk), ...facts })
const theirs = (day: `2026-${string}`, facts: Facts = {}) => ({ ...on(day as never, own), ...facts })
const start = opened('2026-03-02', '2026-03-23')

describe('what is demanded', () => {
  lawTest('a15.1.4', 'rectification has items and a deadline, improvement has items and none', () => {
    // 2026-03-02 is a Monday; fifteen working days later is Monday the 23rd, with no holiday between.
    given(decider)
      .when(demand(), centre('2026-03-02', opening()))
      .happens({
        type: 'RectificationOpened',
        mode: 'rectify',
        law: 'a15.1.4',
        dueOn: '2026-03-23',
        items: [{ number: 1, problem: { id: problem, record } }, { number: 2 }],
      } as unknown as Event)
    const improvement = given(decider)
      .when(demand({ mode: 'improve' }), centre('2026-03-02', opening()))
      .events()
    expect(improvement[0]).not.toHaveProperty('dueOn')
    given(decider)
      .when(demand({ mode: 'improve', workingDays: 5 }), centre('2026-03-02', opening()))
      .refusedUnder(undefined)
  })
  lawTest('a15.2.4', 'what an opinion letter demands rests on its own clause', () => {
    given(decider)
      .when(demand({ basis: { document: said(), under: 'a15.2.4' } }), centre('2026-03-02', opening()))
      .happens({ type: 'RectificationOpened', law: 'a15.2.4' } as unknown as Event)
  })
  lawTest(
    'a15.1.4',
    'no longer than the Centre’s thirty days, and of no problem that is not this institution’s',
    () => {
      const when = (change: object, facts: object = {}) =>
        given(decider).when(demand(change), centre('2026-03-02', opening(facts)))
      when({ workingDays: 30 }).events()
      when({ workingDays: 31 }).refusedUnder(undefined)
      when({}, { problems: [] }).refusedUnder(undefined)
      when({}, { institution: false }).refusedUnder(undefined)
      for (const change of [{ accepted: false }, { closed: true }, { elsewhere: '整改2026-0009' }])
        when({}, { problems: [{ id: problem, record, accepted: true, closed: false, ...change }] }).refusedUnder(
          undefined,
        )
      const twice = { id: first, demand: said() }
      when({ items: [twice, twice] }).refusedUnder(undefined)
    },
  )
})

describe('the reply', () => {
  lawTest('a15.1.4', 'item by item: nothing silent, done with its proof, not done with its reason', () => {
    const handIn = (facts: Facts, ...events: Event[]) =>
      given(decider, start, ...events).when({ type: 'submit' }, theirs('2026-03-20', facts))
    handIn({ evidence: proof }).refusedUnder(undefined)
    handIn({ evidence: [] }, written('2026-03-10')).refusedUnder(undefined)
    handIn({ evidence: [{ id: 'file-2', tag: '2' }] }, written('2026-03-10')).refusedUnder(undefined)
    const silent: Event = { type: 'ReportsWritten', reports: [{ item: second, outcome: 'not-done' }] }
    handIn({ evidence: proof }, written('2026-03-10'), silent).refusedUnder(undefined)
    handIn({ evidence: proof }, written('2026-03-10')).happens({
      type: 'RectificationSubmitted',
      round: {
        number: 1,
        onTime: true,
        reports: [
          { item: first, evidence: ['file-1'] },
          { item: second, evidence: [] },
        ],
      },
    } as unknown as Event)
  })
  lawTest('a15.1.4', 'only one’s own, only what was asked, nothing done tomorrow', () => {
    const story = given(decider, start)
    expect(relates(story.state, own, 'own')).toBe(true)
    expect(relates(story.state, { ...own, organisation: 'other' }, 'own')).toBe(false)
    for (const wrong of [done('item-9', '2026-03-03'), done(first, '2026-03-04')])
      story.when({ type: 'write', reports: [wrong] as never }, theirs('2026-03-03')).refusedUnder(undefined)
  })
  lawTest('a15.1.4', 'on paper by the day it came, with its scan; what came in time was never late', () => {
    const late = given(decider, start).when({ type: 'markOverdue' }, centre('2026-03-24')).events()
    const reply = {
      type: 'enterReply' as const,
      reports: [done(first, '2026-03-18'), done(second, '2026-03-18')] as never,
      receivedOn: '2026-03-23' as const,
      scan: 'scan-1',
    }
    const scanned = { evidence: [{ id: 'scan-1', tag: 'paper' }] }
    const story = given(decider, start, ...late)
    story.when(reply, centre('2026-03-25')).refusedUnder(undefined)
    story.when({ ...reply, receivedOn: '2026-03-01' }, centre('2026-03-25', scanned)).refusedUnder(undefined)
    const events = story.when(reply, centre('2026-03-25', scanned)).events()
    expect(events).toMatchObject([{ round: { via: 'paper', on: '2026-03-23', onTime: true, scan: 'scan-1' } }])
    expect(raisedBy(given(decider, start, ...late, ...events).state)).toEqual([])
    const after = story.when({ ...reply, receivedOn: '2026-03-24' }, centre('2026-03-25', scanned)).events()
    expect(after).toMatchObject([{ round: { onTime: false } }])
    expect(raisedBy(given(decider, start, ...late, ...after).state)).toHaveLength(1)
  })
})

describe('the verdict', () => {
  lawTest('a15.1.4', 'every item of the round, a return with its reason and its days', () => {
    const story = given(decider, start, submitted('2026-03-20'))
    const judge = (...verdicts: object[]) =>
      story.when({ type: 'judge', verdicts: verdicts as never }, centre('2026-03-23'))
    judge({ item: first, accepted: true }).refusedUnder(undefined)
    judge({ item: first, accepted: true }, { item: second, accepted: false }).refusedUnder(undefined)
    judge({ item: first, accepted: true }, { item: 'item-9', accepted: true }).refusedUnder(undefined)
    // Five working days from the Monday of the return, because they end after the deadline.
    judge({ item: first, accepted: true }, { item: second, accepted: false, reason: said() }).happens({
      type: 'RoundJudged',
      dueOn: '2026-03-30',
    } as unknown as Event)
    const early = given(decider, start, submitted('2026-03-04'))
    early
      .when(
        { type: 'judge', verdicts: [first, second].map((item) => ({ item, accepted: false, reason: said() })) },
        centre('2026-03-05'),
      )
      .happens({ type: 'RoundJudged', dueOn: '2026-03-23' } as unknown as Event)
  })
  lawTest('a15.1.4', 'what a re-check found wanting cannot be accepted; on site there is something to show', () => {
    const order = { type: 'orderCheck' as const, check: { id: 'c', way: 'site' as const, items: [second] } }
    const ordered = given(decider, start, submitted('2026-03-20')).when(order, centre('2026-03-20')).events()
    const story = given(decider, start, submitted('2026-03-20'), ...ordered)
    const verdicts = [first, second].map((item) => ({ item, accepted: true }))
    story.when({ type: 'judge', verdicts }, centre('2026-03-20')).refusedUnder(undefined)
    const result = {
      type: 'recordCheck' as const,
      id: 'c',
      on: '2026-03-21' as const,
      results: [{ item: second, met: false, note: said() }],
      by: [{ person: 'p', name: said() }],
      evidence: ['file-9'],
    }
    const shown = { evidence: [{ id: 'file-9', tag: 'check' }] }
    story.when({ ...result, evidence: [] }, centre('2026-03-21', shown)).refusedUnder(undefined)
    story.when({ ...result, evidence: ['file-1'] }, centre('2026-03-21', { evidence: proof })).refusedUnder(undefined)
    const found = story.when(result, centre('2026-03-21', shown)).events()
    given(decider, start, submitted('2026-03-20'), ...ordered, ...found)
      .when({ type: 'judge', verdicts }, centre('2026-03-22'))
      .refusedUnder(undefined)
  })
  lawTest('a15.1.4', 'closed when all is accepted; an improvement with a reason; then the problem is put right', () => {
    given(decider, start).when({ type: 'close' }, centre('2026-03-03')).refusedUnder(undefined)
    given(decider, start, submitted('2026-03-20'), judged('2026-03-21', true, true))
      .when({ type: 'close' }, centre('2026-03-22'))
      .happens({ type: 'RectificationClosed', settled: [{ problem, record }] } as unknown as Event)
    const improving = given(decider, opened('2026-03-02', undefined))
    improving.when({ type: 'close' }, centre('2026-03-22')).refusedUnder(undefined)
    improving.when({ type: 'close', reason: said() }, centre('2026-03-22')).events()
  })
})
