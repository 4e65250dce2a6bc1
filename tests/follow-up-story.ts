/** A follow-up told for law tests: two problems of one accepted record, and what the Centre does upon them. */
import { Said } from '../src/kernel/words.ts'
import type { Command } from '../src/procedures/follow-up/contract.ts'
import { decide, initial } from '../src/procedures/follow-up/decide.ts'
import { evolve } from '../src/procedures/follow-up/evolve.ts'
import type { Event, Facts, Known } from '../src/procedures/follow-up/state.ts'
import { on, person } from './kit.ts'

export const decider = { initial, decide, evolve }
export const id = (n: number) => `30000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const [first, second, elsewhere, school, other, letter, office] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
export const said = (text = '说明') => new Said(text)
export const clerk = person('centre', ['centre.followUp', 'centre.draftDocuments'])
export const day = '2026-05-11'

export const problem = (problemId: string, change: Partial<Known> = {}): Known => ({
  id: problemId,
  institution: school,
  record: id(20),
  foundOn: '2026-05-08',
  fact: said('监考记录缺少签字'),
  accepted: true,
  state: 'open',
  ...change,
})
export const facts: Facts = {
  known: [problem(first), problem(second), problem(elsewhere, { institution: other })],
  institutions: [
    { id: school, name: said('西宁演练学校') },
    { id: other, name: said('海东演练学校') },
  ],
  people: [said('马小芳')],
  office,
}
export const now = (today = day as `${number}-${number}-${number}`) => ({ ...on(today, clerk), ...facts })

export const opening = (kind: 'verification' | 'interview' | 'reminder' | 'circular', change: object = {}) =>
  ({
    type: 'open',
    kind,
    institutions: [school],
    problems: [first, second],
    ground: said('现场督导发现'),
    ...(kind === 'verification' ? { questions: said('核实签字情况'), verifiers: said('两名工作人员') } : {}),
    ...change,
  }) as Extract<Command, { type: 'open' }>

export const opened = (kind: Parameters<typeof opening>[0], change: object = {}): Event =>
  decide(initial, opening(kind, change), now())[0] as Event

export const draft = (change: object = {}) =>
  ({
    type: 'draft',
    document: letter,
    matters: [
      { problem: first, text: said('监考记录缺少签字') },
      { problem: second, text: said('考场标识不全') },
    ],
    demands: [said('完善签字制度')],
    ...change,
  }) as Extract<Command, { type: 'draft' }>
export const interview = { at: '2026-05-20T15:00', place: said('省评价中心会议室'), whom: said('主要负责人') }
export const drafted = (change: object = {}): Event => {
  const { type: _, ...given } = draft(change)
  return { type: 'LetterDrafted', ...given, on: day } as Event
}
export const delivered = (on: `${number}-${number}-${number}`, institution = school): Event => ({
  type: 'LetterDelivered',
  document: letter,
  institution,
  on,
})
export const minutes = (change: object = {}) =>
  ({
    type: 'hold',
    at: '2026-05-20T15:10',
    attendee: { person: id(30), name: said('李校长') },
    post: said('校长'),
    points: [said('说明问题'), said('提出要求')],
    signature: 'signed',
    ...change,
  }) as Extract<Command, { type: 'hold' }>
export const outcome = (change: object = {}) =>
  ({
    type: 'conclude',
    outcome: 'rectify',
    reason: said('问题属实'),
    items: [{ id: id(40), institution: school, problem: first, demand: said('补齐签字') }],
    workingDays: 10,
    ...change,
  }) as Extract<Command, { type: 'conclude' }>
/** What a story expects of an event, leaving the rest of it open. */
export const partly = (event: { type: Event['type'] } & Record<string, unknown>) => event as unknown as Event
