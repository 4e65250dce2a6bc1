/** The law of what is looked at from afar: what is claimed was compared, watched and handed in. */
import { describe, expect } from 'vitest'
import { begun, day, decider, during, from, until } from '../../../tests/form-story.ts'
import { given } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { said } from '../../../tests/record-story.ts'
import { addDays } from '../../law/calendar/index.ts'
import type { Command } from './contract.ts'

describe('data compared, and what was watched from afar', () => {
  const comparison = { type: 'compare', left: said(), right: said(), checked: 30, differing: 2, text: said() } as const

  lawTest('a15.1.2', 'a comparison says what with what, how many, what differs, and hands in its file', () => {
    const { text: _, ...silent } = comparison
    given(decider, begun('comparison')).when(silent, during()).refusedUnder(undefined)
    given(decider, begun('comparison'))
      .when({ ...comparison, differing: 31 }, during())
      .refusedUnder(undefined)
    const compared = given(decider, begun('comparison')).when(comparison, during()).events()
    given(decider, begun('comparison'), ...compared)
      .when({ type: 'end' }, during({}, { evidence: [] }))
      .refusedUnder(undefined)
    given(decider, begun('comparison'), ...compared)
      .when({ type: 'end' }, during({}, { evidence: [{ id: 'e', kind: 'document', sha256: 'a' }] }))
      .happens({ type: 'FormEnded' } as never)
  })

  const watch: Extract<Command, { type: 'watch' }> = {
    type: 'watch',
    ...{ from, until, platform: said(), cameras: ['CAM-1', 'CAM-2'], resolution: '720p', covered: 28, total: 30 },
  }

  lawTest(
    'a15.1.2',
    'a period watched lies on the days of the supervision and behind us; coverage is never above the total',
    () => {
      given(decider, begun('remote'))
        .when(watch, during())
        .happens({ type: 'PeriodWatched', watched: { covered: 28, total: 30 } } as never)
      const above = given(decider, begun('remote')).when({ ...watch, covered: 31 }, during())
      expect(above.events).toThrow('画面覆盖的座位（31个）多于座位总数（30个）')
      for (const wrong of [
        { from: until, until: from },
        { until: `${day}T10:01` },
        { from: `${addDays(day, -1)}T09:00` },
      ])
        given(decider, begun('remote'))
          .when({ ...watch, ...wrong }, during())
          .refusedUnder(undefined)
    },
  )

  lawTest('a15.1.2', 'a moment lies within what was watched, on a camera of it, and its frame was handed in', () => {
    const watched = given(decider, begun('remote')).when(watch, during()).events()
    const evidence = [
      { id: 'frame', kind: 'photo', sha256: 'f'.repeat(64) },
      { id: 'film', kind: 'video', sha256: 'e'.repeat(64) },
    ]
    const mark = { type: 'mark', at: `${day}T09:12:30`, camera: 'CAM-2', evidence: 'frame', text: said() } as const
    const marked = (change: Partial<typeof mark> | object) =>
      given(decider, begun('remote'), ...watched).when({ ...mark, ...change }, during({}, { evidence }))
    marked({}).happens({ type: 'MomentMarked', moment: { sha256: 'f'.repeat(64) } } as never)
    for (const at of [`${day}T08:59:59`, `${day}T09:40:01`])
      expect(marked({ at }).events).toThrow('标记的时刻不在已记录的监看时段内')
    for (const change of [{ camera: 'CAM-3' }, { evidence: 'film' }, { evidence: 'other' }])
      marked(change).refusedUnder(undefined)
    const cut = { type: 'interrupt', from: `${day}T09:10`, until: `${day}T09:11`, text: said() } as const
    given(decider, begun('remote'), ...watched)
      .when(cut, during())
      .happens({ type: 'PictureInterrupted' } as never)
    given(decider, begun('remote'), ...watched)
      .when({ ...cut, until: `${day}T09:41` }, during())
      .refusedUnder(undefined)
    given(decider, begun('remote')).when(mark, during({}, { evidence })).refusedUnder(undefined)
  })
})
