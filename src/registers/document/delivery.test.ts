/** Seal and service: what is served, to whom, once; what is acknowledged, and what a voiding leaves. */
import { describe, expect, test } from 'vitest'
import { given } from '../../../tests/kit.ts'
import {
  id,
  clerk,
  other,
  leader,
  supervisor,
  institution,
  account,
  word,
  as,
  decider,
  draftedBy,
  drafted,
  reviewed,
  number,
  signed,
  serving,
  toSupervisor,
  scan,
} from '../../../tests/letter-story.ts'
import { Said } from '../../kernel/words.ts'
import { calendarFor } from '../../law/calendar/index.ts'
import { deliveredOn, mustShow, whyDelivered } from './delivery.ts'
import { evolve } from './evolve.ts'
import type { Event } from './state.ts'

describe('the day of delivery', () => {
  const calendar = calendarFor()
  test.each([
    ['direct', '2026-03-04', '2026-03-04', '受送达人于当日在送达回证上签收'],
    ['left', '2026-03-04', '2026-03-04', '受送达人拒绝签收，公文于当日在见证人见证下留置'],
    ['post', '2026-03-04', '2026-03-04', '邮件回执注明的收件日期为当日'],
    ['electronic', '2026-03-04', '2026-03-04', '受送达人已书面同意电子送达，公文于当日到达其在本系统的账号'],
    // Thirty days by the calendar, the day of the notice not counted: 27 of March and 3 of April.
    ['notice', '2026-03-04', '2026-04-03', '公告于2026年3月4日发布，自次日起经过30日'],
  ] as const)('%s', (how, done, on, why) => {
    expect([deliveredOn(how, done, calendar), whyDelivered({ how, done })]).toEqual([on, why])
  })

  const named = { person: id(93), name: word }
  test.each<[string, Parameters<typeof mustShow>[1]]>([
    ['a receipt that nobody signed', { how: 'direct' }],
    ['a paper left without a witness', { how: 'left', reason: word }],
    ['a paper left without a reason', { how: 'left', witness: named }],
    ['a letter without its number', { how: 'post' }],
    ['a public notice that stands nowhere', { how: 'notice', reason: word }],
  ])('%s proves nothing', (_name, given) => {
    expect(() => mustShow('institution', given)).toThrow()
  })

  test('what is shown is enough; a supervisor signs nothing', () => {
    expect(() => mustShow('institution', { how: 'direct', signer: named })).not.toThrow()
    expect(() => mustShow('institution', { how: 'left', reason: word, witness: named })).not.toThrow()
    expect(() => mustShow('supervisor', { how: 'direct' })).not.toThrow()
  })
})

describe('seal and service', () => {
  test('the sealed copy is served where there is one', () => {
    given(decider, drafted, reviewed, signed)
      .when(toSupervisor, { ...as(clerk), ...serving })
      .happens({ type: 'DocumentServed', sha256: 'supervisors', sealed: false, account } as Event)
    const attached: Event = {
      type: 'SealedCopyAttached',
      copy: 'supervisors',
      scan: { sha256: 'scan', size: 9, type: 'pdf', on: '2026-03-03' },
    }
    given(decider, drafted, reviewed, signed, attached)
      .when(toSupervisor, { ...as(clerk), ...serving })
      .happens({ type: 'DocumentServed', sha256: 'scan', sealed: true } as Event)
  })

  const served = {
    type: 'DocumentServed',
    to: 'supervisor',
    recipient: supervisor,
    account,
    how: 'system',
    on: '2026-03-04',
    done: '2026-03-04',
    sha256: 'supervisors',
    sealed: false,
  } as const satisfies Event

  test.each<[string, Event[], object]>([
    ['to somebody it is not for', [], { recipient: id(77) }],
    ['before it was signed', [], { on: '2026-03-02' }],
    ['on a day to come', [], { on: '2026-03-05' }],
    ['a second time', [served], {}],
    [
      'by the system to whom has no account',
      [
        draftedBy(clerk, {
          content: {
            ...(drafted as Extract<Event, { type: 'DocumentDrafted' }>).content,
            supervisors: [{ supervisor, person: id(92), name: word, card: 'R63260001' }],
          },
        }),
        reviewed,
        signed,
      ],
      {},
    ],
    [
      'to an institution that must not know',
      [draftedBy(clerk, { withheld: true }), reviewed, signed],
      { recipient: institution },
    ],
  ])('it is not served %s', (_name, events, change) => {
    given(decider, drafted, reviewed, signed, ...events)
      .when({ ...toSupervisor, ...change }, { ...as(clerk), ...serving })
      .refusedUnder(undefined)
  })

  test('what was served is not sealed anew; the other copy may be', () => {
    const the = given(decider, drafted, reviewed, signed, served)
    the.when({ type: 'attachSealed', copy: 'supervisors', file: scan }, as(clerk)).refusedUnder(undefined)
    the
      .when({ type: 'attachSealed', copy: 'institution', file: scan }, as(clerk))
      .happens({ type: 'SealedCopyAttached', copy: 'institution' } as Event)
  })

  test('it is acknowledged once, by whom it was served to', () => {
    given(decider, drafted, reviewed, signed, served)
      .when({ type: 'acknowledge' }, as(account))
      .happens({ type: 'DocumentAcknowledged', recipient: supervisor, on: '2026-03-04' })
    given(decider, drafted, reviewed, signed, served).when({ type: 'acknowledge' }, as(other)).refusedUnder(undefined)
    given(decider, drafted, reviewed, signed, served, {
      type: 'DocumentAcknowledged',
      recipient: supervisor,
      on: '2026-03-04',
    })
      .when({ type: 'acknowledge' }, as(account))
      .refusedUnder(undefined)
  })

  test('voided keeps its number', () => {
    const voided = given(decider, drafted, reviewed, signed)
      .when({ type: 'void', reason: new Said('错误') }, as(leader))
      .events()
    expect(voided).toMatchObject([{ type: 'DocumentVoided', number }])
    expect(voided.reduce(evolve, given(decider, drafted, reviewed, signed).state)).toMatchObject({
      stage: 'voided',
      number,
    })
  })
})
