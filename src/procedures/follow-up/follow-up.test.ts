/** Upon what a follow-up may be opened, and what its letter says. */
import { describe, expect, test } from 'vitest'
import {
  day,
  decider,
  draft,
  drafted,
  elsewhere,
  first,
  id,
  interview,
  letter,
  now,
  opened,
  opening,
  other,
  partly,
  problem,
  said,
  school,
  second,
} from '../../../tests/follow-up-story.ts'
import { given } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { waitingFor } from './duties.ts'
import type { Event } from './state.ts'

describe('opening', () => {
  lawTest('a15.1.3', 'it rests on what external supervisors reported: a problem of an accepted record', () => {
    given(decider)
      .when(opening('reminder'), now())
      .happens(partly({ type: 'FollowUpOpened', kind: 'reminder', on: day }))
    given(decider)
      .when(opening('reminder', { problems: [] }), now())
      .refusedUnder('a15.1.3')
    const early = [problem(first, { accepted: false }), problem(second)]
    given(decider)
      .when(opening('reminder'), { ...now(), known: early })
      .refusedUnder('a15.1.3')
  })

  test.each<[string, object, object]>([
    ['of another institution', { problems: [first, elsewhere] }, {}],
    ['closed', {}, { known: [problem(first, { state: 'closed' }), problem(second)] }],
    ['that is gone', { problems: [id(99)] }, {}],
    ['named twice', { problems: [first, first] }, {}],
    ['of an institution nobody chose a problem of', { institutions: [school, other] }, {}],
    ['of two institutions in a reminder', { institutions: [school, other], problems: [first, elsewhere] }, {}],
    ['with names told outside a circular', { named: { reason: said() } }, {}],
  ])('not upon a problem %s', (_name, change, known) => {
    given(decider)
      .when(opening('reminder', change), { ...now(), ...known })
      .refusedUnder(undefined)
  })

  test('a problem in follow-up may be taken up by another kind', () => {
    const known = [problem(first, { state: 'in-follow-up' }), problem(second)]
    expect(
      given(decider)
        .when(opening('interview'), { ...now(), known })
        .events(),
    ).toHaveLength(1)
  })

  test('a verification says what is verified and by whom', () => {
    given(decider)
      .when(opening('verification', { questions: undefined }), now())
      .refusedUnder(undefined)
  })
})

describe('the letter', () => {
  test.each<[string, object]>([
    ['no problem', { matters: [] }],
    ['one of two problems', { matters: [{ problem: first, text: said() }] }],
    ['a problem it is not about', { matters: [first, id(99)].map((each) => ({ problem: each, text: said() })) }],
    ['nothing that is expected', { demands: [] }],
    ['an interview', { interview }],
  ])('a reminder is not drafted with %s', (_name, change) => {
    given(decider, opened('reminder')).when(draft(change), now()).refusedUnder(undefined)
  })

  test('one letter stands at a time; a voided one makes room', () => {
    given(decider, opened('reminder'), drafted()).when(draft(), now()).refusedUnder(undefined)
    given(decider, opened('reminder'), drafted(), { type: 'LetterVoided', document: letter, on: day })
      .when(draft(), now())
      .happens(partly({ type: 'LetterDrafted', document: letter }))
  })

  lawTest('a15.1.3', 'a verification is told once every problem has its finding', () => {
    const found: Event = { type: 'FindingRecorded', problem: first, confirmed: true, evidence: said(), on: day }
    given(decider, opened('verification'), found).when(draft(), now()).refusedUnder(undefined)
    expect(waitingFor(given(decider, opened('verification'), found).state)).toBe('findings')
    const both = given(decider, opened('verification'), found, { ...found, problem: second, confirmed: false })
    both.when(draft(), now()).happens(partly({ type: 'LetterDrafted' }))
    both.when({ type: 'find', problem: id(99), confirmed: true, evidence: said() }, now()).refusedUnder(undefined)
  })

  test('a circular names no person and no number of one, and an institution only where that was chosen', () => {
    const names = { ...now(), names: ['马小芳', '西宁演练学校'] }
    const circular = given(decider, opened('circular'))
    const told = (text: string) =>
      draft({ matters: [first, second].map((each) => ({ problem: each, text: said(text) })) })
    for (const text of ['考评员马小芳迟到', '西宁演练学校未签字', '电话13800000000'])
      circular.when(told(text), names).refusedUnder(undefined)
    circular.when(draft({ demands: [said('由马小芳负责')] }), names).refusedUnder(undefined)
    circular.when(told('一名考评员迟到'), names).happens(partly({ type: 'LetterDrafted' }))
    const unnamed = (event: Event) => (event as Extract<Event, { type: 'FollowUpOpened' }>).unnamed.length
    expect(unnamed(opened('circular'))).toBe(2)
    expect(unnamed(opened('circular', { named: { reason: said('按政策公开') } }))).toBe(1)
    expect(unnamed(opened('reminder'))).toBe(0)
  })
})
