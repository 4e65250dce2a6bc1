/** The law of opening a daily supervision, told clause by clause. */
import { describe, expect } from 'vitest'
import { given, on, person } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { Said } from '../../kernel/words.ts'
import type { Command } from './contract.ts'
import { decide, evolve, initial, relates } from './decide.ts'
import { forms, partsSeen } from './forms.ts'
import type { Event, Facts, SessionFacts } from './state.ts'

const decider = { initial, decide, evolve }
const [plan, institution] = ['plan', 'institution']
const session = (id: string, more: Partial<SessionFacts> = {}): SessionFacts => ({
  id,
  activity: plan,
  institution,
  from: '2026-03-10T09:00',
  until: '2026-03-10T11:00',
  state: 'planned',
  ...more,
})
const open = (sessions: string[], announced = false): Command => ({
  type: 'open',
  activity: plan,
  sessions,
  announced,
  forms: ['site', 'site', 'remote'],
  wanted: 2,
})
const facts = (found: SessionFacts[], watched: string[] = []): Facts => ({ found, watched })
const opened = (announced: boolean): Event => ({
  type: 'SupervisionOpened',
  institution,
  activity: plan,
  sessions: [{ id: 'a', from: '2026-03-10T09:00', until: '2026-03-10T11:00' }],
  announced,
  forms: ['site'],
  wanted: 1,
})
const now = on('2026-03-02')

describe('opening', () => {
  lawTest('a15.1', 'is on sessions of one planned activity that are still to come', () => {
    const story = given(decider)
    const found = [session('a'), session('b')]
    expect(story.when(open(['a', 'b', 'a']), { ...now, ...facts(found) }).events()).toMatchObject([
      { type: 'SupervisionOpened', institution, sessions: [{ id: 'a' }, { id: 'b' }], forms: ['site', 'remote'] },
    ])
    for (const wrong of [
      facts([session('a')]),
      facts([session('a'), session('b', { activity: 'another' })]),
      facts([session('a'), session('b', { state: 'cancelled' })]),
      facts([session('a'), session('b', { from: '2026-03-01T09:00', until: '2026-03-01T11:00' })]),
      facts(found, ['b']),
    ])
      story.when(open(['a', 'b']), { ...now, ...wrong }).refusedUnder(undefined)
  })

  lawTest(
    'a15.1.1',
    'a session that moves moves the supervision with it, so that what is known beforehand is right',
    () => {
      given(decider, opened(false))
        .when(
          { type: 'followSession', session: 'a', from: '2026-03-12T09:00', until: '2026-03-12T11:00' },
          { ...now, ...facts([]) },
        )
        .happens({
          type: 'SessionFollowed',
          sessions: [{ id: 'a', from: '2026-03-12T09:00', until: '2026-03-12T11:00' }],
        })
      given(decider, opened(false))
        .when({ type: 'loseSession', session: 'a' }, { ...now, ...facts([]) })
        .happens({ type: 'SupervisionLapsed' })
    },
  )
})

describe('open and unannounced', () => {
  const own = person('institution', [], institution)
  lawTest(
    'a7.5',
    'an unannounced one is nobody’s at the institution until it is disclosed, an open one from the start',
    () => {
      expect(relates(given(decider, opened(false)).state, own, 'own')).toBe(false)
      expect(relates(given(decider, opened(true)).state, own, 'own')).toBe(true)
      const disclosed: Event = { type: 'SupervisionDisclosed', reason: new Said('已到达') }
      expect(relates(given(decider, opened(false), disclosed).state, own, 'own')).toBe(true)
      given(decider, opened(true))
        .when({ type: 'disclose', reason: new Said('已到达') }, { ...now, ...facts([]) })
        .refusedUnder(undefined)
    },
  )
})

describe('forms', () => {
  lawTest('a15.1.2', 'each form the text names can be chosen, and is asked about what it gets to see', () => {
    expect(Object.values(forms).map(({ name }) => name)).toEqual([
      '评价现场督导',
      '工作现场督导',
      '数据比对',
      '抽查评价资料（含录像）',
      '远程监控',
    ])
    expect(partsSeen(['site'])).toEqual(['before', 'during'])
    expect(partsSeen(['remote', 'sampling'])).toEqual(['during', 'after'])
    expect(partsSeen([])).toEqual([])
  })
})
