/** To whom an act may be said, by when it is answered, and until when anything is done. */
import { describe, expect } from 'vitest'
import {
  asked,
  during,
  duty,
  named,
  office,
  proposed,
  suggested,
  supervision,
  theirs,
} from '../../../tests/duty-story.ts'
import { given } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { said } from '../../../tests/record-story.ts'
import { calendarFor } from '../../law/calendar/index.ts'
import { duties } from './duties.ts'

describe('to whom it may be said', () => {
  lawTest('a7.6', 'a violation is put right through the one in charge; a suggestion is answered, once', () => {
    const correction = { type: 'correct', supervision, text: said(), through: named(), how: said() } as const
    given(duty)
      .when({ ...correction, post: 'in-charge' }, during())
      .happens({ type: 'ViolationCorrected' } as never)
    const answer = { type: 'answerSuggestion', view: 'objects', text: said() } as const
    const answered = given(duty, suggested).when(answer, during({}, theirs)).events()
    expect(answered).toMatchObject([{ type: 'SuggestionAnswered', answer: { view: 'objects' } }])
    given(duty, suggested, ...answered)
      .when(answer, during({}, theirs))
      .refusedUnder(undefined)
  })

  lawTest('a8.3', 'never to candidates or examiners: that would be to conduct the evaluation', () => {
    const correction = { type: 'correct', supervision, text: said(), through: named(), how: said() } as const
    for (const post of ['candidate', 'examiner'] as const)
      given(duty)
        .when({ ...correction, post }, during())
        .refusedUnder('a8.3')
  })

  lawTest('a7.7', 'reward or punishment is proposed to the dispatching body, which alone answers', () => {
    const proposal = { type: 'propose', supervision, direction: 'punishment', text: said() } as const
    given(duty)
      .when({ ...proposal, of: 'person' }, during())
      .refusedUnder('a7.7')
    given(duty)
      .when({ ...proposal, of: 'person', named: named() }, during())
      .happens({ type: 'MeasureProposed' } as never)
    const answer = { type: 'answerProposal', outcome: 'partly', text: said() } as const
    given(duty, proposed)
      .when(answer, during({}, { ...office, organisation: 'another' }))
      .refusedUnder(undefined)
    const answered = given(duty, proposed)
      .when(answer, during({ stage: 'closed' }, office))
      .events()
    expect(answered).toMatchObject([{ type: 'ProposalAnswered', answer: { outcome: 'partly' } }])
    given(duty, proposed, ...answered)
      .when(answer, during({}, office))
      .refusedUnder(undefined)
  })

  lawTest('a3', 'guidance is an act of its own, told with whom it was given to', () => {
    given(duty)
      .when({ type: 'guide', supervision, text: said(), taught: named() }, during())
      .happens({ type: 'GuidanceGiven', content: { kind: 'guidance', taught: { person: 'p-1' } } } as never)
  })
})

describe('when it may be done, and by when it is answered', () => {
  lawTest('a7.8', 'what was done stands with the record: once that is handed in, nothing is added or withdrawn', () => {
    for (const stage of ['submitted', 'accepted', 'closed', 'cancelled']) {
      given(duty).when({ type: 'watch', supervision, text: said() }, during({ stage })).refusedUnder(undefined)
      given(duty, suggested).when({ type: 'withdraw', reason: said() }, during({ stage })).refusedUnder(undefined)
    }
    for (const stage of ['under-way', 'ended', 'sent-back'])
      given(duty)
        .when({ type: 'watch', supervision, text: said() }, during({ stage }))
        .happens({ type: 'WatchNoted' } as never)
  })

  lawTest(
    'a7.7',
    'a proposal waits for the office, out of sight of whom it is about; an enquiry for the institution',
    () => {
      const waits = (event: typeof asked) => duties(given(duty, event).state, 'id', calendarFor())
      // Tuesday 10 March 2026, counted by hand: two working days end on Thursday, ten on Tuesday 24 March.
      expect(waits(asked)).toMatchObject([{ owner: 'institution', clause: 'a7.2', dueOn: '2026-03-12' }])
      expect(waits(asked)[0]?.confidential).toBeUndefined()
      expect(waits(proposed)).toMatchObject([{ owner: 'centre', dueOn: '2026-03-24', confidential: true }])
      const answer = { type: 'answer', text: said() } as const
      const answered = given(duty, asked).when(answer, during({}, theirs)).events()
      expect(duties(given(duty, asked, ...answered).state, 'id', calendarFor())).toEqual([])
    },
  )
})
