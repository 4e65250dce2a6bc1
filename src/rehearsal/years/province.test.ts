import { expect, test } from 'vitest'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, instantInChina } from '../../law/calendar/index.ts'
import { kinds } from '../../procedures/follow-up/choices.ts'
import { organisations } from '../cast.ts'
import { followUpSteps } from './follow-ups.ts'
import { holderCount, kindOf } from './holders.ts'
import { examinersIn, filingsOf, institutionCount } from './institutions.ts'
import { rosterDays } from './plans.ts'
import { yearsUntil } from './province.ts'
import { stories } from './stories.ts'
import type { Step } from './timeline.ts'

const today = '2026-11-24'
const nobody: Sql = async () => []

/** Every ask that needs no answer of the house, with its words in clear. */
async function said(steps: readonly Step[]) {
  const all: { at: string; actor: string; procedure: string; subject: string; command: Record<string, unknown> }[] = []
  for (const { at, does } of steps)
    for (const { actor, asks } of await does(nobody))
      for (const { procedure, subject, command } of asks)
        all.push({ at, actor: actor.id, procedure, subject, command: inClear(command) as Record<string, unknown> })
  return all
}

function inClear(value: unknown): unknown {
  if (value instanceof Said) return `${value.personal ?? 'words'}:${value.text}`
  if (Array.isArray(value)) return value.map(inClear)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inClear(each)]))
  return value
}

const years = yearsUntil(today)
const all = await said([...years.steps, ...years.rosters])
const of = (type: string) => all.filter(({ command }) => command.type === type)

test('the province is the same every time, and another on another day', async () => {
  const again = yearsUntil(today)
  expect(await said([...again.steps, ...again.rosters])).toEqual(all)
  expect((await said(yearsUntil('2026-12-24').steps)).length).not.toBe(0)
  expect(yearsUntil('2026-12-24').steps[0]?.at).not.toBe(years.steps[0]?.at)
})

test.each(['2026-01-01', '2026-02-18', '2026-10-05', '2027-03-06'] as const)(
  'whatever the day (%s), there is as much of everything',
  (day) => {
    const { plans, visits } = yearsUntil(day)
    expect(plans.flatMap(({ batches }) => batches)).toHaveLength(2000)
    expect(visits.length).toBeGreaterThan(120)
    expect(visits.filter(({ nobody: away }) => away)).toHaveLength(1)
    expect(visits.filter(({ n, openedOn }) => n === 0 && openedOn >= years.begin)).not.toHaveLength(0)
    // What is followed up has happened, however many days off lie behind.
    const steps = followUpSteps(day)
    expect(steps.length).toBeGreaterThan(70)
    expect(steps.filter(({ at }) => at >= instantInChina(`${day}T00:00`))).toEqual([])
  },
)

test('there is as much of everything as the province is meant to hold', () => {
  expect(of('register')).toHaveLength(institutionCount)
  expect(institutionCount).toBe(120)
  expect(new Set(of('register').map(({ command }) => command.prefecture)).size).toBe(8)
  expect(new Set(of('register').map(({ command }) => command.kind)).size).toBe(6)
  expect(of('enterExternal')).toHaveLength(holderCount)
  expect(of('enterInternal').length + of('enterFieldInternal').length).toBe(500)
  expect(of('enterExaminer')).toHaveLength(900)
  expect(filingsOf(years.begin, today).reduce((sum, { n }) => sum + examinersIn(n), 0)).toBe(900)
  expect(of('recordMeasure').length).toBeGreaterThanOrEqual(3)
  const held = Array.from({ length: holderCount }, (_, j) => kindOf(j))
  for (const kind of ['valid', 'suspended', 'expired', 'not-yet', 'revoked', 'returned'] as const)
    expect(held.filter((each) => each === kind).length, kind).toBeGreaterThan(3)
})

test('of every kind of follow-up and every state of what it demands there is one', () => {
  for (const kind of Object.keys(kinds)) expect(stories.map((story) => story.kind as string)).toContain(kind)
  expect(stories).toHaveLength(13)
  for (const end of ['open', 'submitted', 'returned', 'accepted', 'closed', 'overdue'] as const)
    expect(stories.filter((story) => story.outcome === 'rectify' && story.end === end).length, end).toBeGreaterThan(0)
  expect(stories.filter(({ outcome }) => outcome === 'improve')).toHaveLength(1)
})

test('every batch of the last months and to come has its roster, and no id stands twice', () => {
  const accepted = years.plans.filter((plan) => plan.accepted)
  const near = accepted.flatMap(({ batches }) => batches).filter(({ day }) => day > addDays(today, -rosterDays))
  expect(of('putRoster')).toHaveLength(near.length)
  expect(near.length).toBeGreaterThan(300)
  const ids = years.plans.flatMap(({ id, batches }) => [
    id,
    ...batches.flatMap((batch) => [batch.id, ...batch.sessions.map((session) => session.id)]),
  ])
  expect(new Set(ids).size).toBe(ids.length)
})

test('every organisation and every document says that it is of a rehearsal', () => {
  const names = [...organisations.map(({ name }) => name), ...of('register').map(({ command }) => String(command.name))]
  for (const name of names) expect(name).toContain('（演练）')
  expect(new Set(names).size).toBe(names.length)
  for (const { command } of all.filter(({ command: { document } }) => document))
    expect(String(command.document)).toMatch(/^words:演练/)
  const employers = of('enterExternal').flatMap(({ command }) => command.employers as { name: string }[])
  for (const { name } of employers) expect(name).toContain('（演练）')
})

test('nobody carries a number that a person could have: the county was never given out', () => {
  const numbers = JSON.stringify(all).match(/identityNumber:\w{18}/g) ?? []
  expect(numbers.length).toBeGreaterThan(5_000)
  for (const number of numbers) expect(number.slice(15, 21)).toBe('630199')
})

test('a few external supervisors are examiners elsewhere, under the same number', () => {
  const numberOf = (command: Record<string, unknown>) =>
    String((command.person as { identityNumber?: string } | undefined)?.identityNumber ?? command.identityNumber)
  const examiners = new Set(of('enterExaminer').map(({ command }) => numberOf(command)))
  const both = of('enterExternal').filter(({ command }) => examiners.has(numberOf(command)))
  expect(both.length).toBeGreaterThanOrEqual(4)
})
