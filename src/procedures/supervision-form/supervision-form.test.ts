/** The law of the forms of supervision: what is begun ends, and what is drawn was sealed before. */
import { describe, expect } from 'vitest'
import {
  begun,
  day,
  decider,
  during,
  goes,
  listed,
  opened,
  seal,
  step,
  supervision,
} from '../../../tests/form-story.ts'
import { given, on } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { said } from '../../../tests/record-story.ts'
import { addDays } from '../../law/calendar/index.ts'
import { supervisionForms } from '../../law/record-form/values.ts'
import { forms } from './choices.ts'
import type { Command } from './contract.ts'
import type { Event } from './state.ts'

describe('each form is recorded as such', () => {
  lawTest('a15.1.2', 'the forms bear the names of the record form', () => {
    expect(supervisionForms).toMatchObject(forms)
  })

  lawTest('a15.1.2', 'each form has its beginning and its end, by whoever was sent, with the card', () => {
    for (const form of ['workplace', 'comparison', 'sampling', 'remote'] as const)
      given(decider)
        .when({ type: 'begin', supervision, form }, during())
        .happens({ type: 'FormBegun', form, step: { by: goes.id, on: day, card: 'R63260001' } } as never)
    given(decider, begun('workplace'))
      .when({ type: 'end' }, during())
      .happens({ type: 'FormEnded' } as never)
  })

  lawTest('a11', 'nobody records a form of a supervision to which nobody sent them', () => {
    const command = { type: 'begin', supervision, form: 'remote' } as const
    given(decider)
      .when(command, during({ team: [{ account: 'another', card: 'R63260002' }] }))
      .refusedUnder('a11')
    given(decider).when(command, on(day, goes)).refusedUnder('a11')
  })

  lawTest('a15.1.2', 'a form without what it is for does not end', () => {
    for (const form of ['comparison', 'sampling', 'remote'] as const)
      given(decider, begun(form)).when({ type: 'end' }, during()).refusedUnder(undefined)
  })

  lawTest('a17', 'once the supervision has ended nothing more is done by any form', () => {
    for (const stage of ['ended', 'submitted', 'accepted'])
      given(decider).when({ type: 'begin', supervision, form: 'comparison' }, during({ stage })).refusedUnder(undefined)
  })

  lawTest(
    'a7.5',
    'before it is disclosed only what is looked at from afar begins, and on the day at the earliest',
    () => {
      const hidden = { stage: 'expected', hidden: true }
      for (const form of ['comparison', 'remote'] as const) {
        given(decider)
          .when({ type: 'begin', supervision, form }, during(hidden))
          .happens({ type: 'FormBegun', form } as never)
        given(decider)
          .when({ type: 'begin', supervision, form }, during(hidden, {}, addDays(day, -1)))
          .refusedUnder(undefined)
      }
      for (const form of ['workplace', 'sampling'] as const)
        given(decider).when({ type: 'begin', supervision, form }, during(hidden)).refusedUnder(undefined)
    },
  )
})

describe('a sample is a draw', () => {
  lawTest('a15.1.2', 'the list is sealed with its count, and a sample larger than the list is refused', () => {
    given(decider, begun('sampling'))
      .when(seal(), during({}, listed(3)))
      .happens({ type: 'ListSealed', sample: { of: 'papers', count: 3, wanted: 2 } } as never)
    given(decider, begun('sampling'))
      .when(seal({ wanted: 3 }), during({}, listed(3)))
      .happens({ type: 'ListSealed' } as never)
    const tooMany = given(decider, begun('sampling')).when(seal({ wanted: 4 }), during({}, listed(3)))
    tooMany.refusedUnder(undefined)
    expect(tooMany.events).toThrow('名单只有 3 项，不能抽查 4 项')
    given(decider, begun('sampling'))
      .when(seal({ of: 'candidates' }), during({}, listed(3)))
      .refusedUnder(undefined)
    given(decider, begun('sampling'))
      .when(seal(), during({}, { list: undefined }))
      .refusedUnder(undefined)
  })

  lawTest('a15.1.2', 'a sealed list never changes, is drawn once under a checkpoint, and cannot be taken back', () => {
    const [sealed] = given(decider, begun('sampling'))
      .when(seal(), during({}, listed(3)))
      .events()
    const then = [begun('sampling'), sealed as Event]
    const again = given(decider, ...then).when(seal({ wanted: 1 }), during({}, listed(3)))
    expect(again.events).toThrow('名单已经封存，不能更改')
    given(decider, ...then)
      .when({ type: 'draw' }, during({}, { opened: { ...opened, underCheckpoint: false } }))
      .refusedUnder(undefined)
    const draw = given(decider, ...then).when(
      { type: 'draw' },
      during({}, { opened: { ...opened, underCheckpoint: true } }),
    )
    const drawn = [...then, ...draw.events()]
    for (const command of [seal(), { type: 'draw' }, { type: 'withdraw', reason: said() }] as Command[])
      given(decider, ...drawn)
        .when(command, during({}, { ...listed(3), opened: { ...opened, underCheckpoint: true } }))
        .refusedUnder(undefined)
    expect(given(decider, ...drawn).when(seal(), during({}, listed(3))).events).toThrow('名单不能更改')
  })

  lawTest('a15.1.2', 'every item drawn gets its finding, a problem its fact, and nothing else is among them', () => {
    const [sealed] = given(decider, begun('sampling'))
      .when(seal(), during({}, listed(3)))
      .events()
    const drawn: Event[] = [begun('sampling'), sealed as Event, { type: 'SampleDrawn', drawn: { ...opened, ...step } }]
    const find = (rank: number, result: 'in-order' | 'problem', text?: ReturnType<typeof said>): Command => ({
      ...{ type: 'find', rank, result },
      ...(text ? { text } : {}),
    })
    given(decider, ...drawn)
      .when(find(3, 'in-order'), during())
      .refusedUnder(undefined)
    given(decider, ...drawn)
      .when(find(1, 'problem'), during())
      .refusedUnder(undefined)
    const first = given(decider, ...drawn)
      .when(find(1, 'problem', said()), during())
      .events()
    given(decider, ...drawn, ...first)
      .when({ type: 'end' }, during())
      .refusedUnder(undefined)
    const second = given(decider, ...drawn, ...first)
      .when(find(2, 'in-order'), during())
      .events()
    given(decider, ...drawn, ...first, ...second)
      .when({ type: 'end' }, during())
      .happens({ type: 'FormEnded' } as never)
  })
})
