/** The law of a supervisor's acts: each by whoever goes, to whom it may be said, and answered once. */
import { describe, expect } from 'vitest'
import {
  asked,
  day,
  dayAfter,
  during,
  duty,
  goes,
  interview,
  named,
  requested,
  supervision,
  theirs,
} from '../../../tests/duty-story.ts'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { said } from '../../../tests/record-story.ts'
import { notice } from './choices.ts'

describe('what whoever goes does', () => {
  lawTest('a7.1', 'what is watched is noted by whoever was sent, with person, time and card', () => {
    given(duty)
      .when({ type: 'watch', supervision, text: said() }, during())
      .happens({
        type: 'WatchNoted',
        content: { kind: 'watch' },
        step: { by: goes.id, on: day, card: 'R63260001' },
      } as never)
  })

  lawTest('a11', 'nobody acts on a supervision to which nobody sent them, and an unknown one answers alike', () => {
    const command = { type: 'watch', supervision, text: said() } as const
    given(duty)
      .when(command, during({ team: [{ account: 'another', card: 'R63260002' }] }))
      .refusedUnder('a11')
    given(duty).when(command, on(day, goes)).refusedUnder('a11')
  })

  lawTest('a7.2', 'an enquiry is answered by the institution, or on the spot, and once', () => {
    given(duty)
      .when({ type: 'enquire', supervision, text: said(), asked: named() }, during())
      .happens({ type: 'EnquiryMade', content: { kind: 'enquiry', asked: { person: 'p-1' } } } as never)
    const answer = { type: 'answer', text: said() } as const
    const answered = given(duty, asked).when(answer, during({}, theirs)).events()
    given(duty, asked, ...answered)
      .when(answer, during({}, theirs))
      .refusedUnder(undefined)
    const oral = { type: 'recordAnswer', text: said(), oral: named() } as const
    given(duty, asked)
      .when(oral, during())
      .happens({ type: 'EnquiryAnswered', answer: { oral: { person: 'p-1' } } } as never)
    given(duty, asked, ...answered)
      .when(oral, during())
      .refusedUnder(undefined)
  })

  lawTest(
    'a7.3',
    'papers are handed and received, or refused with a reason and a witness; what was refused stays',
    () => {
      const { state } = given(duty, requested, {
        type: 'PapersHanded',
        handed: { by: 'x', at: `${day}T02:00:00.000Z`, on: day, text: said() },
      })
      expect(state.stage).toBe('handed')
      given(duty, requested)
        .when({ type: 'receivePapers', text: said() }, during())
        .happens({ type: 'PapersReceived' } as never)
      const refusal = { type: 'recordRefusal', reason: said(), refuser: named() } as const
      given(duty, requested).when(refusal, during()).refusedUnder(undefined)
      const refused = given(duty, requested)
        .when({ ...refusal, witness: named('w') }, during())
        .events()
      expect(refused).toMatchObject([
        { type: 'PapersRefused', refused: { refuser: { person: 'p-1' }, witness: { person: 'w' } } },
      ])
      given(duty, requested, ...refused)
        .when({ type: 'hand', text: said() }, during({}, theirs))
        .refusedUnder(undefined)
      given(duty, requested)
        .when({ type: 'decline', reason: said() }, during({}, theirs))
        .happens({ type: 'PapersRefused' } as never)
    },
  )

  lawTest('a7.4', 'an interview is held and signed, or says why it is not', () => {
    given(duty)
      .when(interview(), during())
      .happens({ type: 'InterviewHeld', content: { signed: true } } as never)
    given(duty)
      .when(interview({ signed: false }), during())
      .refusedUnder(undefined)
    given(duty)
      .when(interview({ signed: false, unsigned: said() }), during())
      .happens({ type: 'InterviewHeld' } as never)
  })

  lawTest('a7.4', 'nobody under fourteen without a guardian, no voice or face without the notice of today', () => {
    given(duty)
      .when(interview({ under14: true }), during())
      .refusedUnder(undefined)
    given(duty)
      .when(interview({ under14: true, guardian: named('g') }), during())
      .happens({ type: 'InterviewHeld', content: { guardian: { person: 'g' } } } as never)
    for (const recording of ['sound', 'picture'] as const) {
      given(duty).when(interview({ recording }), during()).refusedUnder(undefined)
      given(duty)
        .when(interview({ recording, notice: 'interview-notice-0' }), during())
        .refusedUnder(undefined)
      given(duty)
        .when(interview({ recording, notice: notice.version }), during())
        .happens({ type: 'InterviewHeld', content: { notice: notice.version } } as never)
    }
  })

  lawTest(
    'a7.5',
    'before it is disclosed an investigation is unannounced, afterwards open; nothing else is done in secret',
    () => {
      const look = { type: 'investigate', supervision, place: said(), text: said() } as const
      const hidden = { stage: 'expected', hidden: true }
      given(duty)
        .when(look, during(hidden))
        .happens({ type: 'SiteInvestigated', content: { way: 'unannounced' } } as never)
      given(duty)
        .when(look, during())
        .happens({ type: 'SiteInvestigated', content: { way: 'open' } } as never)
      given(duty)
        .when(look, during(hidden, goes, dayAfter(-1)))
        .refusedUnder(undefined)
      given(duty)
        .when({ type: 'enquire', supervision, text: said() }, during({ hidden: true }))
        .refusedUnder(undefined)
      given(duty).when(interview(), during(hidden)).refusedUnder(undefined)
    },
  )
})
