/** What is asked on a day, and what the registers answer for it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawTest } from '../../../tests/law-test.ts'
import { evaluationKinds } from '../kinds.ts'
import {
  type Checklist,
  checklists,
  type Item,
  itemsFor,
  type KnownFacts,
  type Occasion,
  parts,
  suggestionFor,
} from './index.ts'

const [version] = checklists as [Checklist]
const ask = (more: Partial<Occasion>) => itemsFor({ version, kind: 'level', subjects: [], on: 'during', ...more })
const idsOf = (more: Partial<Occasion>) => ask(more).flatMap(({ items }) => items.map(({ id }) => id))
const item = (id: string) => version.items.find((each) => each.id === id) as Item

lawTest(
  'a3',
  'before, during and after the evaluation each have their items, and together they are the whole bank',
  () => {
    const all = { subjects: ['theory', 'practical', 'review'] } as const
    const [before, during, after] = (['before', 'during', 'after'] as const).map((on) => idsOf({ ...all, on }))
    expect(before).toEqual(expect.arrayContaining(['A01', 'B19', 'E04', 'G05']))
    expect(during).toEqual(expect.arrayContaining(['T01', 'P17', 'Z05', 'G06']))
    expect(after).toEqual(expect.arrayContaining(['C01', 'D08', 'F07', 'G09']))
    expect(before).not.toContain('C01')
    expect(new Set(idsOf({ ...all, on: ['before', 'during', 'after'] })).size).toBe(version.items.length)
  },
)

test('a stage is asked only where its subject takes place', () => {
  expect(ask({ subjects: ['theory'] }).map(({ stage }) => stage)).toEqual(['A', 'T', 'F', 'G'])
  expect(ask({ subjects: ['practical'] }).map(({ title }) => title)).toContain('操作技能考核')
  expect(idsOf({ subjects: ['practical'], on: 'after' })).not.toContain('C01')
  expect(idsOf({ subjects: ['theory'], on: 'after' })).toContain('C01')
})

test('the head of the examiners’ group is asked for only at the levels of technicians', () => {
  expect(idsOf({ on: 'before', levels: ['4'] })).not.toContain('B10')
  expect(idsOf({ on: 'before', levels: ['4', '1'] })).toContain('B10')
  expect(idsOf({ on: 'before' })).toContain('B10')
})

test('whatever is asked keeps the order of the bank, once each, and more of a day never asks less', () => {
  const some = <T extends string>(of: readonly T[]) => fc.subarray([...of])
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(evaluationKinds) as (keyof typeof evaluationKinds)[])),
      some(['theory', 'practical', 'review']),
      some(Object.keys(parts) as (keyof typeof parts)[]),
      (kind, subjects, on) => {
        const asked = idsOf({ kind, subjects, on })
        expect(asked).toEqual(version.items.map(({ id }) => id).filter((id) => asked.includes(id)))
        const more = idsOf({ kind, subjects: ['theory', 'practical', 'review'], on })
        expect(asked.filter((id) => !more.includes(id))).toEqual([])
      },
    ),
  )
})

const facts: KnownFacts = {
  day: '2026-05-12',
  filing: { receipt: '青评备2024-0007', valid: true, validUntil: '2027-03-01', outOfScope: [], venueOnFile: true },
  plan: { number: '240007-26-003', filedOn: '2026-04-20', late: false, sessionsInLastYear: 4 },
  people: {
    examiners: [1, 2, 3].map(() => ({ cardValid: true, forOccupation: true })),
    internalSupervisor: { cardValid: true, alsoExaminer: false },
  },
}

test('what the registers know is suggested with its source, and is not asked blank', () => {
  for (const known of version.items.filter((each) => each.known && each.id !== 'B09')) {
    const found = suggestionFor(known, facts)
    expect(found, known.id).toMatchObject({ answer: 'yes', source: known.known })
    expect(found?.because, known.id).toMatch(/\p{Script=Han}/u)
  }
  expect(suggestionFor(item('A01'), facts)).toEqual({
    answer: 'yes',
    because: '2026年5月12日备案有效，有效期至2027年3月1日',
    source: 'filing',
    from: '备案登记',
  })
  expect(suggestionFor(item('B14'), facts)).toBeUndefined()
})

test('what the registers know to be otherwise is suggested as 否', () => {
  const wrong: KnownFacts = {
    day: facts.day,
    filing: { receipt: null, valid: false, outOfScope: ['电工四级'], venueOnFile: false },
    plan: { number: '240007-26-003', filedOn: '2026-05-11', late: true, sessionsInLastYear: 0 },
    people: { examiners: [{ cardValid: true, forOccupation: false }], internalSupervisor: null },
  }
  for (const id of ['A01', 'A02', 'A03', 'A11', 'B01', 'B08', 'B09', 'B12'])
    expect(suggestionFor(item(id), wrong)?.answer, id).toBe('no')
  expect(suggestionFor(item('A02'), wrong)?.because).toContain('电工四级')
  const same = { ...facts.people, internalSupervisor: { cardValid: true, alsoExaminer: true } } as KnownFacts['people']
  expect(suggestionFor(item('B12'), { ...facts, ...(same ? { people: same } : {}) })?.because).toContain('同时是')
})

test('facts that settle nothing suggest nothing', () => {
  for (const each of version.items) expect(suggestionFor(each, { day: facts.day })).toBeUndefined()
  // Three examiners may still be too few for the modules; nobody assigned has no card to judge.
  expect(suggestionFor(item('B09'), facts)).toBeUndefined()
  const none: KnownFacts = { ...facts, people: { examiners: [], internalSupervisor: null } }
  expect(['B08', 'G01'].map((id) => suggestionFor(item(id), none))).toEqual([undefined, undefined])
  expect(
    suggestionFor(item('A03'), { ...facts, filing: { ...facts.filing, venueOnFile: null } as never }),
  ).toBeUndefined()
})
