/** The law of a visit and its record, told clause by clause. */
import chineseDays from 'chinese-days'
import { describe, expect } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { decider, self, said, expected, begun, filled, ended } from '../../../tests/record-story.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { decide } from './decide.ts'
import { duties } from './duties.ts'
import type { Content, Event, SupervisionRecord } from './state.ts'

describe('the clock', () => {
  lawTest(
    'a17',
    'two working days after the end, from the first day of force on, over every holiday and make-up day',
    () => {
      for (let day: Day = '2022-09-16'; day < '2026-12-20'; day = addDays(day, 1)) {
        // Counted independently: chinese-days answers day by day, and the first day is not counted.
        let [last, left] = [day, 2]
        while (left > 0) {
          last = addDays(last, 1)
          if (chineseDays.isWorkday(last)) left -= 1
        }
        const story = given(decider, expected(day), begun(day))
        expect(story.when({ type: 'end' }, on(day, self)).events()).toMatchObject([{ type: 'VisitEnded', dueOn: last }])
      }
    },
  )
  lawTest('a17', 'pressed late, the count still begins on the dispatch’s last day', () => {
    const story = given(decider, expected('2026-03-10'), begun('2026-03-10'))
    expect(story.when({ type: 'end' }, on('2026-03-20', self)).events()).toMatchObject([{ dueOn: '2026-03-12' }])
  })
  lawTest('a17', 'the count begins when the last form of supervision has ended, and not before', () => {
    const story = given(decider, expected('2026-03-10'), begun('2026-03-10'))
    story.when({ type: 'end' }, { ...on('2026-03-10', self), openForms: ['远程监控'] }).refusedUnder(undefined)
    expect(story.when({ type: 'end' }, { ...on('2026-03-10', self), openForms: [] }).events()).toMatchObject([
      { type: 'VisitEnded', on: '2026-03-10', dueOn: '2026-03-12' },
    ])
  })
  lawTest('a17', 'a late record is taken, marked and explained; without a word of why it is not', () => {
    const story = given(
      decider,
      expected('2026-03-10'),
      begun('2026-03-10'),
      ...filled,
      ended('2026-03-10', '2026-03-12'),
    )
    expect(story.when({ type: 'submit' }, on('2026-03-12', self)).events()).toMatchObject([
      { type: 'RecordSubmitted', submission: { onTime: true, version: 1 } },
    ])
    story.when({ type: 'submit' }, on('2026-03-13', self)).refusedUnder(undefined)
    expect(story.when({ type: 'submit', explanation: said() }, on('2026-03-13', self)).events()).toMatchObject([
      { submission: { onTime: false } },
    ])
  })
  lawTest(
    'a17',
    'the supervisor who went owes it, from the acceptance on, with half time and last morning told',
    () => {
      const { state } = given(decider, expected('2026-03-10'))
      expect(duties(state, 's', on('2026-03-02').calendar)).toMatchObject([
        { owner: 'account-1', clause: 'a17', remindOn: ['2026-03-10', '2026-03-12', '2026-03-13'], confidential: true },
      ])
    },
  )
})

describe('the visit', () => {
  lawTest('a8.1', 'begins on the day, by whoever was sent', () => {
    given(decider, expected('2026-03-10')).when({ type: 'begin' }, on('2026-03-09', self)).refusedUnder(undefined)
    given(decider, expected('2026-03-10'))
      .when({ type: 'begin' }, on('2026-03-10', self))
      .happens({ type: 'VisitBegun', at: '2026-03-10T02:00:00.000Z', on: '2026-03-10', by: self.id })
  })
  lawTest(
    'a7.6',
    'a problem found is a fact, with a clause it might touch at most, put right where it could be',
    () => {
      const problem = { id: 'p1', item: 'B05', fact: said(), suggested: 'a22.3', corrected: said() } as const
      const story = given(decider, expected('2026-03-10'), begun('2026-03-10'))
      expect(story.when({ type: 'findProblem', problem }, on('2026-03-10', self)).events()).toMatchObject([
        { type: 'ProblemFound', problem: { id: 'p1', suggested: 'a22.3' } },
      ])
      story
        .when({ type: 'findProblem', problem: { ...problem, item: 'Z99' } }, on('2026-03-10', self))
        .refusedUnder(undefined)
    },
  )
  lawTest('a3', 'guidance given is kept', () => {
    const story = given(decider, expected('2026-03-10'), begun('2026-03-10'))
    expect(story.when({ type: 'giveGuidance', id: 'g', text: said() }, on('2026-03-10', self)).events()).toMatchObject([
      { type: 'GuidanceGiven', id: 'g' },
    ])
  })
})

describe('what is asked', () => {
  lawTest('a14', 'only items of the checklist that applies there can be answered', () => {
    const story = given(decider, expected('2026-03-10'), begun('2026-03-10'))
    const answers = (item: string) => ({ type: 'answer' as const, answers: [{ item, answer: 'yes' as const }] })
    expect(story.when(answers('A01'), on('2026-03-10', self)).events()).toMatchObject([{ type: 'ItemsAnswered' }])
    story.when(answers('Z01'), on('2026-03-10', self)).refusedUnder(undefined)
  })
})

describe('handing in', () => {
  lawTest('a8.6', 'nothing is left without an answer, and a “no” has its words', () => {
    const story = (...events: Event[]) =>
      given(decider, expected('2026-03-10'), begun('2026-03-10'), ...events, ended('2026-03-10', '2026-03-12'))
    story().when({ type: 'submit' }, on('2026-03-11', self)).refusedUnder(undefined)
    const no: Event = { type: 'ItemsAnswered', answers: [{ item: 'A01', answer: 'no' }] }
    story(...filled, no)
      .when({ type: 'submit' }, on('2026-03-11', self))
      .refusedUnder(undefined)
    const why: Event = { type: 'ProblemFound', problem: { id: 'p', item: 'A01', fact: said() } }
    expect(
      story(...filled, no, why)
        .when({ type: 'submit' }, on('2026-03-11', self))
        .events(),
    ).toHaveLength(1)
  })
  lawTest('a8.6', 'sent back line by line; handed in again once each line is answered, as a new version', () => {
    const content = given(decider, expected('2026-03-10'), ...filled).state.content as Content
    const submission = { version: 1, at: '', on: '2026-03-11' as Day, by: self.id, onTime: true, content }
    const back: Event = {
      type: 'RecordSentBack',
      on: '2026-03-12',
      questions: [{ id: 'q', line: 'A01', question: said() }],
    }
    const events: Event[] = [
      expected('2026-03-10'),
      begun('2026-03-10'),
      ...filled,
      ended('2026-03-10', '2026-03-12'),
      { type: 'RecordSubmitted', submission },
      back,
    ]
    given(decider, ...events)
      .when({ type: 'submit' }, on('2026-03-13', self))
      .refusedUnder(undefined)
    const answered: Event = { type: 'QuestionAnswered', id: 'q', answer: said() }
    expect(
      given(decider, ...events, answered)
        .when({ type: 'submit' }, on('2026-03-18', self))
        .events(),
    ).toMatchObject([{ submission: { version: 2, onTime: true } }])
  })
  lawTest('a7.8', 'the dispatching body gets the record in writing, whole, as it stood when it was handed in', () => {
    const story = given(
      decider,
      expected('2026-03-10'),
      begun('2026-03-10'),
      ...filled,
      ended('2026-03-10', '2026-03-12'),
    )
    const events = story.when({ type: 'submit' }, on('2026-03-11', self)).events()
    expect(events).toMatchObject([{ submission: { by: self.id, content: story.state.content } }])
  })
  lawTest('a17', 'nobody else hands it in', () => {
    const { state } = given(
      decider,
      expected('2026-03-10'),
      begun('2026-03-10'),
      ...filled,
      ended('2026-03-10', '2026-03-12'),
    )
    const stranger = { ...self, id: 'account-2' }
    expect(() => decide(state as SupervisionRecord, { type: 'submit' }, on('2026-03-11', stranger))).toThrow('记录表')
  })
})
