/** A plan for law tests: an institution in good standing, one batch of two sessions, and the commands upon it. */
import { Refusal } from '../src/kernel/refusal.ts'
import { Said } from '../src/kernel/words.ts'
import type { Day } from '../src/law/calendar/index.ts'
import type { Command } from '../src/registers/activity/contract.ts'
import * as decider from '../src/registers/activity/decide.ts'
import { evolve } from '../src/registers/activity/evolve.ts'
import type { Event, Facts, OnDay, Session } from '../src/registers/activity/state.ts'
import { on, person } from './kit.ts'

export const activity = { ...decider, evolve }
export const institution = '10000000-0000-4000-8000-000000000001'
export const clerk = person('institution', ['institution.filePlans'], institution)
export const line = { occupation: '6-31-01-03', level: '4', venue: 'v' }
export const valid: OnDay = { status: 'valid', scope: [line] }
export const facts = (change: Partial<Facts> = {}, standing: (day: Day) => OnDay = () => valid): Facts => ({
  filing: {
    kinds: ['level'],
    serial: 250_007,
    venues: [{ id: 'v', name: '主校区考点' }],
    examiners: [
      { id: 'e1', validUntil: '2027-01-01' },
      { id: 'e2', validUntil: '2026-03-10' },
    ],
    on: standing,
  },
  nextBatch: 3,
  taken: [],
  busy: [],
  internals: [{ id: 's1', days: ['2026-03-14', '2026-03-15'] }],
  same: [],
  ...change,
})
export const now = (day: Day, change: Partial<Facts> = {}, standing?: (day: Day) => OnDay) => ({
  ...on(day, clerk),
  ...facts(change, standing),
})
export type Given = Extract<Command, { type: 'file' }>['batches'][number]['sessions'][number]
export const session = (id: string, change: Partial<Given> = {}): Given => ({
  id,
  subject: 'theory',
  from: '2026-03-14T09:00',
  until: '2026-03-14T10:30',
  rooms: 2,
  places: 60,
  venue: undefined,
  examiners: [],
  internalSupervisor: undefined,
  ...change,
})
export const file = (...sessions: Given[]): Command => ({
  type: 'file',
  title: new Said('三月计划'),
  batches: [{ id: 'b', ...line, level: '4', kind: 'level', sessions }],
})
export const refusalOf = (run: () => unknown): Refusal => {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('not refused')
}
export const filed = {
  type: 'PlanFiled',
  institution,
  filedOn: '2026-03-02',
  late: false,
  title: { ref: 't', c: 't' },
  batches: [
    {
      id: 'b',
      number: '26632500070001',
      ...line,
      kind: 'level',
      state: 'planned',
      sessions: ['one', 'two'].map(
        (id, i): Session => ({
          id,
          subject: 'theory',
          from: `2026-03-14T${i ? '14' : '09'}:00`,
          until: `2026-03-14T${i ? '16' : '11'}:00`,
          venue: 'v',
          rooms: 1,
          places: 30,
          examiners: i ? ['e1'] : [],
          state: 'planned',
        }),
      ),
    },
  ],
} satisfies Event
export const reason = new Said('设备检修')

export const decision = (clause: 'a21' | 'a22' | 'a27', until?: Day): OnDay => ({
  ...valid,
  status: clause === 'a21' ? 'suspended' : clause === 'a22' ? 'terminated' : 'receipt-revoked',
  measure: {
    clause,
    name: '措施',
    document: '青人社决〔2026〕5号',
    deliveredOn: '2026-03-01',
    ...(until ? { until } : {}),
  },
})

export const change = (session_: string, more: object): Command => ({
  type: 'changeSession',
  session: session_,
  from: '2026-03-14T09:00',
  until: '2026-03-14T11:00',
  venue: 'v',
  rooms: 1,
  places: 30,
  reason,
  ...more,
})
