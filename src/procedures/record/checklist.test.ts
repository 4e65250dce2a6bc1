/** Answers of the right version, the rest of a stage in one tap, what cannot wait, and what was added beside the bank. */
import { expect, test } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { assigned, begun, decider, said, self } from '../../../tests/record-story.ts'
import { calendarFor } from '../../law/calendar/index.ts'
import type { KnownFacts } from '../../law/checklist/index.ts'
import { askedIn } from './answering.ts'
import { missingIn } from './completeness.ts'
import { duties } from './duties.ts'
import type { Addition, Event } from './state.ts'

/** One and the same words, so that what happened holds what was said. */
const note = said()
const day = '2026-03-10'
const now = on(day, self)
const known: KnownFacts = {
  day,
  filing: { valid: true, validUntil: '2027-01-01', outOfScope: ['6-31-01-03/4'], venueOnFile: true },
}
const addition: Addition = {
  id: 'a',
  code: 'HY01',
  owner: 'industry',
  of: 'industry',
  text: said('考场配备急救药箱'),
  basis: { clause: 'a14.2', phrase: '设施' },
}
const items = ['A01', 'A02', 'A03', 'A05', 'B05']
const story = (...more: Event[]) =>
  given(
    decider,
    { type: 'RecordExpected', ...assigned(day), items },
    { ...begun(day), known, additions: [addition] } as Event,
    ...more,
  )
const answers = (item: string, more: object = {}) => ({
  type: 'answer' as const,
  answers: [{ item, answer: 'yes' as const, asPlanned: true as const, ...more }],
})
const no: Event = { type: 'ItemsAnswered', answers: [{ item: 'B05', answer: 'no', note }] }
const id = '30000000-0000-4000-8000-000000000001'
const report = { type: 'reportAtOnce' as const, id, item: 'B05', note }
const reported: Event = {
  type: 'ReportedAtOnce',
  report: { id, item: 'B05', note, at: '2026-03-10T02:00:00.000Z', on: day, by: self.id },
}

test('the rest of a stage goes as planned item by item, each with its mark', () => {
  const both = { type: 'answer' as const, answers: [...answers('A01').answers, ...answers('A05').answers] }
  story()
    .when(both, now)
    .happens({
      type: 'ItemsAnswered',
      answers: [
        { item: 'A01', answer: 'yes', asPlanned: true },
        { item: 'A05', answer: 'yes', asPlanned: true },
      ],
    })
  const { state } = story({ type: 'ItemsAnswered', answers: both.answers })
  expect(state.content.answers.A05).toEqual({ answer: 'yes', asPlanned: true })
})

test('what needs a look, what is known to be otherwise, what was added, and a no do not go with the rest', () => {
  story().when(answers('B05'), now).refusedUnder(undefined)
  story().when(answers('A03'), now).refusedUnder(undefined)
  story().when(answers('A02'), now).refusedUnder(undefined)
  story().when(answers('HY01'), now).refusedUnder(undefined)
  story()
    .when(answers('A05', { answer: 'not-seen' }), now)
    .refusedUnder(undefined)
  expect(() => story().when(answers('A02'), now).events()).toThrow(/不在备案范围内/)
})

test('a record keeps the version it was given: answers to another are refused and say why', () => {
  const of = (checklist: string) => ({ ...answers('A05'), checklist })
  expect(story().when(of('checklist-1'), now).events()).toHaveLength(1)
  expect(() => story().when(of('checklist-0'), now).events()).toThrow('版本不存在')
  const later = given(
    decider,
    { type: 'RecordExpected', ...assigned(day), items, checklist: 'checklist-2' },
    begun(day),
  )
  expect(() => later.when(of('checklist-1'), now).events()).toThrow('第1版')
})

lawTest(
  'a28',
  'what was added is asked beside the whole bank and answered like it; nothing of the bank is missing',
  () => {
    const { state } = story()
    expect(askedIn(state)).toEqual([...items, 'HY01'])
    expect(missingIn(state).map(({ line }) => line)).toEqual(expect.arrayContaining([...items, 'HY01']))
    story()
      .when({ type: 'answer', answers: [{ item: 'HY01', answer: 'no', note }] }, now)
      .happens({ type: 'ItemsAnswered', answers: [{ item: 'HY01', answer: 'no', note }] })
    story()
      .when({ type: 'answer', answers: [{ item: 'HY02', answer: 'yes' }] }, now)
      .refusedUnder(undefined)
  },
)

lawTest(
  'a8.1',
  'what cannot wait is told to the dispatching body by an act with its own time, and only once it is seen',
  () => {
    story().when(report, now).refusedUnder(undefined)
    story(no)
      .when({ ...report, item: 'A05' }, now)
      .refusedUnder(undefined)
    story(no)
      .when(report, now)
      .happens({
        type: 'ReportedAtOnce',
        report: { id, item: 'B05', note: report.note, at: now.at, on: day, by: self.id },
      })
    story(no, reported).when(report, now).refusedUnder(undefined)
  },
)

test('until it is told it is missing and owed by whoever went; from then on it is the office’s, until answered', () => {
  const calendar = calendarFor()
  const kinds = (...more: Event[]) =>
    duties(story(...more).state, 's', calendar).map(({ kind, owner }) => [kind, owner])
  expect(kinds().map(([kind]) => kind)).toEqual(['record-0'])
  expect(kinds(no)).toContainEqual(['tell-B05-0', 'account-1'])
  expect(missingIn(story(no).state)).toContainEqual({ line: 'B05', what: '标★的事项选“否”的，应立即报告委派机构' })
  expect(missingIn(story(no, reported).state).map(({ what }) => what)).not.toContain(
    '标★的事项选“否”的，应立即报告委派机构',
  )
  const [own] = duties(story(no, reported).state, 's', calendar)
  // One working day, counted by hand: the tenth of March 2026 is a Tuesday.
  expect(own).toMatchObject({
    kind: `report-${id}`,
    owner: 'centre',
    remindOn: [day],
    dueOn: '2026-03-11',
    confidential: true,
  })
  const answered: Event = {
    type: 'ReportAnswered',
    id,
    answered: { note, at: now.at, on: day, by: self.id },
  }
  expect(kinds(no, reported, answered).map(([kind]) => kind)).toEqual(['record-0'])
  story(no, reported).when({ type: 'answerReport', id, note }, now).happens(answered)
  story(no, reported, answered).when({ type: 'answerReport', id, note }, now).refusedUnder(undefined)
  story(no).when({ type: 'answerReport', id, note }, now).refusedUnder(undefined)
})
