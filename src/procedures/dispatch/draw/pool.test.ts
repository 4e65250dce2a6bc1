/** Who is in the pool and who is not, by clause and by an oracle that counts day by day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breath } from '../../../../tests/breath.ts'
import { activity, free, holdersArbitrary, institution, institutionCode } from '../../../../tests/draw-holders.ts'
import { lawTest } from '../../../../tests/law-test.ts'
import { addDays, type Day } from '../../../law/calendar/index.ts'
import { type Ground, grounds, type PoolPolicy, policyOn } from './exclusion.ts'
import type { Holder, PoolFacts } from './holder.ts'
import { poolFor } from './pool.ts'

const facts: PoolFacts = { on: '2026-03-06' }
const defaultPolicy = policyOn(facts.on)
const against = (holder: Partial<Holder>, more: Partial<PoolFacts> = {}, policy: PoolPolicy = defaultPolicy) =>
  poolFor(activity, [free(holder)], { ...facts, ...more }, policy).excluded.map(({ ground }) => ground)

lawTest('a11', 'whoever holds a valid card and is not excluded is in the pool, without any weight', () => {
  const holders = [free({ id: 'p2', card: 'R63220002' }), free()]
  const { eligible, excluded } = poolFor(activity, holders, facts, defaultPolicy)
  expect(eligible).toEqual([
    { supervisor: 'p1', card: 'R63220001' },
    { supervisor: 'p2', card: 'R63220002' },
  ])
  expect(excluded).toEqual([])
})

lawTest('a10', 'a card counts from the draw to the last day of the activity', () => {
  expect(against({ validUntil: '2026-03-12' })).toEqual([])
  expect(against({ validUntil: '2026-03-11' })).toEqual(['card-expired'])
  expect(against({ cardState: 'expired' })).toEqual(['card-expired'])
  expect(against({ validFrom: '2026-03-06' })).toEqual([])
  expect(against({ validFrom: '2026-03-07' })).toEqual(['card-not-yet-valid'])
})

lawTest('a26', 'a revoked card and a suspension in force keep somebody out, an ended suspension does not', () => {
  expect(against({ cardState: 'revoked' })).toEqual(['card-revoked'])
  expect(against({ suspensions: [{ from: '2026-01-01' }] })).toEqual(['suspended'])
  expect(against({ suspensions: [{ from: '2026-01-01', until: '2026-03-06' }] })).toEqual(['suspended'])
  expect(against({ suspensions: [{ from: '2026-01-01', until: '2026-03-05' }] })).toEqual([])
  expect(against({ suspensions: [{ from: '2026-03-12' }] })).toEqual(['suspended'])
  expect(against({ suspensions: [{ from: '2026-03-13' }] })).toEqual([])
})

lawTest('a13', 'nobody is drawn for an institution that employs them or with which they have a declared tie', () => {
  const post = { from: '2020-01-01' as Day }
  expect(against({ employers: [{ ...post, organisation: institution }] })).toEqual(['employed'])
  expect(against({ employers: [{ ...post, code: ` ${institutionCode.toLowerCase()}` }] })).toEqual(['employed'])
  expect(against({ employers: [{ ...post, organisation: 'another', code: '' }] })).toEqual([])
  expect(against({ interests: [{ institution, kind: 'kin' }] })).toEqual(['interest'])
  expect(against({ interests: [{ institution: 'another', kind: 'kin' }] })).toEqual([])
})

lawTest('a13', 'a former post counts as long as the rule of the Centre says, and the rule is named', () => {
  const left = (until: Day) => ({ employers: [{ from: '2020-01-01' as Day, until, organisation: institution }] })
  expect(against(left('2023-03-06'))).toEqual(['formerly-employed'])
  expect(against(left('2023-03-05'))).toEqual([])
  const none = { ...defaultPolicy, recusal: { rule: '规则1', employmentMonths: 0, interestMonths: 0 } }
  expect(against(left('2026-03-05'), {}, none)).toEqual([])
  expect(against(left('2026-03-06'), {}, none)).toEqual(['employed'])
  const [row] = poolFor(activity, [free(left('2023-03-06'))], facts, defaultPolicy).excluded
  expect(row).toMatchObject({ code: 'X03', clause: 'a13', policy: defaultPolicy.recusal.rule })
})

lawTest('a13', 'an examiner or internal supervisor of the same session is not its external supervisor', () => {
  expect(against({ examinerOf: ['s2'] })).toEqual(['examiner'])
  expect(against({ internalOf: ['s1'] })).toEqual(['internal-supervisor'])
  expect(against({ examinerOf: ['s3'], internalOf: ['s4'] })).toEqual([])
})

lawTest('a13', 'no relaxation and no rule of the Centre lets a recused person in', () => {
  const recused = { employers: [{ from: '2020-01-01' as Day, organisation: institution }], examinerOf: ['s1'] }
  const lax: PoolPolicy = {
    recusal: { rule: '规则1', employmentMonths: 0, interestMonths: 0 },
    busy: { rule: '规则2', inForce: false },
    leave: { rule: '规则3', inForce: false },
    workload: { rule: '规则4', inForce: false, cap: 0, days: 0 },
  }
  const relaxed = { workload: true, leaveOf: ['p1'] }
  expect(against(recused, { relaxed }, lax)).toEqual(['employed', 'examiner'])
})

test('the rules of the Centre: overlapping tasks, leave declared in time, and a cap that is off by default', () => {
  const task = (from: string, until: string) => ({ session: 's9', from, until })
  expect(against({ assignments: [task('2026-03-12T08:00:00Z', '2026-03-12T10:00:00Z')] })).toEqual(['busy'])
  expect(against({ assignments: [task('2026-03-12T09:00:00Z', '2026-03-12T10:00:00Z')] })).toEqual([])
  expect(against({ assignments: [task('2026-03-09T01:00:00Z', '2026-03-10T01:00:00Z')] })).toEqual([])
  const leave = { from: '2026-03-12' as Day, until: '2026-03-20' as Day }
  expect(against({ leaves: [{ ...leave, declaredAt: '2026-03-05T00:59:59Z' }] })).toEqual(['leave'])
  expect(against({ leaves: [{ ...leave, declaredAt: '2026-03-05T01:00:00Z' }] })).toEqual([])
  const capped = { ...defaultPolicy, workload: { rule: '规则4', inForce: true, cap: 1, days: 30 } }
  const last = { assignments: [task('2026-02-08T00:00:00Z', '2026-02-08T01:00:00Z')] }
  const recent = { assignments: [task('2026-02-08T02:00:00Z', '2026-02-08T03:00:00Z')] }
  expect([against(recent), against(recent, {}, capped), against(last, {}, capped)]).toEqual([[], ['workload'], []])
  const later = { assignments: [task('2026-03-20T00:00:00Z', '2026-03-20T01:00:00Z')] }
  expect(against(later, {}, capped)).toEqual([])
  expect(against(recent, { relaxed: { workload: true } }, capped)).toEqual([])
  expect(() => against({}, {}, { ...defaultPolicy, busy: { rule: ' ', inForce: true } })).toThrow(RangeError)
})

test('what cannot be read, or stands twice, stops the pool', () => {
  const pool = (...holders: Holder[]) => poolFor(activity, holders, facts, defaultPolicy)
  expect(() => pool(free(), free({ card: 'R63220002' }))).toThrow(RangeError)
  expect(() => pool(free(), free({ id: 'p2' }))).toThrow(RangeError)
  expect(() => pool(free({ card: 'R 1' }))).toThrow(RangeError)
  expect(() => pool(free({ assignments: [{ session: 's', from: 'soon', until: 'later' }] }))).toThrow(RangeError)
})

const lookBack = (day: Day, years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`

/** Day by day and ground by ground, without the calendar's arithmetic of months. */
function oracle(the: Holder): Ground[] {
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays('2026-03-06', n))
  const counted = days.filter((day) => ['2026-03-06', '2026-03-10', '2026-03-12'].includes(day))
  const tie = (ties: { from?: Day | undefined; until?: Day | undefined }[], years: number) =>
    days.some((day) =>
      ties.some(({ from = day, until = '9' }) => '2026-03-12' >= from && lookBack(day, years) <= until),
    )
  const posts = the.employers.filter(({ organisation, code }) =>
    [organisation, code].some((it) => it === institution || it === institutionCode),
  )
  const ties = the.interests.filter((each) => each.institution === institution)
  const mine = (sessions: readonly string[]) => sessions.includes('s1') || sessions.includes('s2')
  const found: Record<Ground, boolean> = {
    'card-revoked': the.cardState === 'revoked',
    'card-expired': the.cardState === 'expired' || days.some((day) => day > the.validUntil),
    'card-not-yet-valid': days.some((day) => day < the.validFrom),
    suspended: counted.some((day) =>
      the.suspensions.some(({ from, until }) => !(day < from) && !(day > (until ?? day))),
    ),
    employed: tie(posts, 0),
    'formerly-employed': !tie(posts, 0) && tie(posts, 3),
    interest: tie(ties, 0),
    'former-interest': !tie(ties, 0) && tie(ties, 3),
    examiner: mine(the.examinerOf),
    'internal-supervisor': mine(the.internalOf),
    busy: the.assignments.some(({ from, until }) => !(until <= activity.from || from >= activity.until)),
    leave: the.leaves.some(
      ({ from, until, declaredAt }) =>
        declaredAt < (activity.announcedAt as string) && activity.days.some((day) => day >= from && day <= until),
    ),
    workload: false,
  }
  return (Object.keys(grounds) as Ground[]).filter((ground) => found[ground])
}

test('nobody recused is ever in, nobody eligible is ever out, and every ground is told', async () => {
  let [drawn, kept] = [0, 0]
  const judge = (holders: Holder[]) => {
    const { eligible, excluded } = poolFor(activity, holders, facts, defaultPolicy)
    for (const holder of holders) {
      const told = excluded.filter(({ supervisor }) => supervisor === holder.id).map(({ ground }) => ground)
      expect(told.sort()).toEqual(oracle(holder).sort())
      expect(eligible.some(({ supervisor }) => supervisor === holder.id)).toBe(told.length === 0)
    }
    drawn += eligible.length
    kept += holders.length - eligible.length
  }
  for (let round = 0; round < (process.env.ZHIDU_LONG ? 50 : 2); round++) {
    await breath()
    fc.assert(fc.property(holdersArbitrary, judge), { numRuns: 2_000, seed: 20220916 + round })
  }
  expect(Math.min(drawn, kept)).toBeGreaterThan(1_000)
})
