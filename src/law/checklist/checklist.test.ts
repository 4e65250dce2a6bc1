/** The checklist rests on the text: every item on words of a14, every word of a14 in an item, every hint on a condition. */
import { expect, test } from 'vitest'
import { weakened } from '../../../tests/checklist-strength.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { type ClauseId, clauses } from '../clauses.ts'
import { conditions, hintsOf } from './hint.ts'
import { type Checklist, checklists, differenceOf, type Item, stages, versionOf, versionOn } from './index.ts'
import { contents, phrases } from './phrases.ts'

const items = checklists.flatMap((each) => each.items)
const [first] = checklists as [Checklist]

/** Each content of a14: split as the text stands, each of its phrases asked, and no item on other words. */
function restsOn(clause: (typeof contents)[number]['clause']): Item[] {
  const content = contents.find((each) => each.clause === clause)
  expect(content?.marked.replace(/[【】]/g, '')).toBe(clauses[clause])
  const own = phrases.filter((each) => each.clause === clause).map(({ phrase }) => phrase)
  expect(new Set(own).size).toBe(own.length)
  for (const phrase of own) {
    expect(phrase).not.toMatch(/[、，；]/)
    expect(
      items.some(({ basis }) => basis.some((each) => each.clause === clause && each.phrase === phrase)),
      phrase,
    ).toBe(true)
  }
  const resting = items.filter(({ basis }) => basis.some((each) => each.clause === clause))
  for (const { id, basis } of resting)
    for (const each of basis) if (each.clause === clause) expect(own, `${id}: ${each.phrase}`).toContain(each.phrase)
  return resting
}

const ids = (all: readonly Item[]) => all.map(({ id }) => id)

lawTest('a14.1', 'laws, classification, standards and rules are each looked at', () => {
  expect(ids(restsOn('a14.1'))).toEqual(expect.arrayContaining(['A02', 'A04', 'A11', 'P14', 'C05', 'G06']))
})

lawTest('a14.2', 'each promise of the filing and each condition of the place is looked at', () => {
  expect(ids(restsOn('a14.2'))).toEqual(expect.arrayContaining(['A01', 'A03', 'A07', 'A08', 'A09', 'A10']))
})

lawTest('a14.3', 'examination of entries, order, secrecy, people and complaints are each looked at', () => {
  expect(ids(restsOn('a14.3'))).toEqual(expect.arrayContaining(['B03', 'B14', 'T10', 'P13', 'G04']))
})

lawTest('a14.4', 'all eight things to be made public are looked at', () => {
  expect(phrases.filter(({ clause }) => clause === 'a14.4')).toHaveLength(8)
  expect(ids(restsOn('a14.4'))).toEqual(['B02', 'C07', 'E01', 'E02', 'E03', 'E04'])
})

lawTest('a14.5', 'all seven measures of quality control are looked at', () => {
  expect(phrases.filter(({ clause }) => clause === 'a14.5')).toHaveLength(7)
  expect(ids(restsOn('a14.5'))).toEqual(expect.arrayContaining(['B05', 'B12', 'G08', 'P17', 'F01', 'F07', 'T02']))
})

test('between the phrases only words that name nothing are left over', () => {
  const left = contents.flatMap(({ marked }) => marked.replace(/【.+?】/g, '|').split(/[|、，；]/))
  expect(new Set(left.filter(Boolean))).toEqual(
    new Set([
      '评价机构',
      '依据',
      '和',
      '等方面情况',
      '评价机构履行申报中对',
      '以及',
      '等事项的承诺',
      '评价机构具备',
      '等情况',
      '在',
      '等方面的情况',
      '评价机构按规定公开',
      '评价机构在',
      '等方面采取的质量管控情况',
    ]),
  )
})

test('the bank holds 105 items in stages, each once, and says that it is ours', () => {
  const count = (stage: string) => first.items.filter((item) => item.stage === stage).length
  expect(Object.keys(stages).map((stage) => [stage, count(stage)])).toEqual(
    Object.entries({ A: 13, B: 19, T: 15, P: 17, Z: 5, C: 8, D: 8, E: 4, F: 7, G: 9 }),
  )
  expect(new Set(ids(first.items)).size).toBe(105)
  expect(first.items.every(({ id, stage }) => id.startsWith(stage))).toBe(true)
  expect(first.note).toBe('项目拟定的检查事项，供替换')
  expect(ids(first.items.filter(({ immediate }) => immediate))).toEqual(['B05', 'B14', 'T06', 'C04', 'D07', 'G06'])
  for (const { id, text, evidenceWanted } of first.items) {
    expect(text, id).not.toMatch(/[()"'/+≥≤]|\s/)
    expect(evidenceWanted.length, id).toBeGreaterThan(0)
  }
})

test('a hint names the clause’s own condition and is never a verdict', () => {
  for (const [clause, condition] of Object.entries(conditions)) expect(clauses[clause as ClauseId]).toContain(condition)
  for (const item of items) for (const { clause } of hintsOf(item)) expect(clause).toMatch(/^a2[0-7]\b/)
  const of = (id: string) => hintsOf(items.find((item) => item.id === id) as Item)
  expect(of('A02')).toEqual([
    { clause: 'a20.1', condition: '情节轻微的' },
    { clause: 'a21.1', condition: '情节严重的' },
    { clause: 'a22.2', condition: '严重超出备案范围' },
  ])
  expect(of('A10')).toContainEqual({ clause: 'a22.1', condition: '备案申请中故意' })
  expect(of('T06')).toContainEqual({ clause: 'a22.4', condition: '考场秩序混乱，有组织舞弊' })
  // a20.3 knows no degree, but what it lists is a21's once serious.
  expect(of('F01')).toEqual([{ clause: 'a20.3' }, { clause: 'a21.1', condition: '情节严重的' }])
  expect(of('G06')[0]).toEqual({ clause: 'a27.2', condition: '拒不整改或者情节严重的' })
  expect(of('T03')).toEqual([])
})

test('exactly one version holds on every day since the regulation, and none before', () => {
  expect(versionOn('2022-09-15')).toBeUndefined()
  expect(versionOn('2022-09-16')).toBe(first)
  expect(versionOf('checklist-1')).toBe(first)
  checklists.forEach(({ until }, at) => {
    expect(until === undefined).toBe(at === checklists.length - 1)
  })
  const pair: Checklist[] = [
    { ...first, until: '2026-06-30' },
    { ...first, id: 'checklist-2', from: '2026-07-01' },
  ]
  expect(['2026-06-30', '2026-07-01'].map((day) => versionOn(day as '2026-07-01', pair)?.id)).toEqual([
    'checklist-1',
    'checklist-2',
  ])
})

test('the difference of two versions names what came, what went and what changed', () => {
  const added: Item = { ...(first.items[0] as Item), id: 'A14', text: '新事项' }
  const changed = first.items.slice(1).map((item): Item => (item.id === 'B05' ? { ...item, text: '改' } : item))
  const newer = { ...first, id: 'checklist-2', items: [...changed, added] }
  const found = differenceOf(first, newer)
  expect([ids(found.added), ids(found.removed)]).toEqual([['A14'], ['A01']])
  expect(found.changed.map(({ id, fields }) => [id, fields])).toEqual([['B05', ['text']]])
  expect(differenceOf(first, first)).toEqual({ added: [], removed: [], changed: [] })
})

test('no later version is weaker than the one before it, and a weaker one would be seen', () => {
  for (const [at, newer] of checklists.slice(1).entries())
    expect(weakened(checklists[at] as Checklist, newer)).toEqual([])
  const { immediate: _, ...quiet } = first.items.find(({ id }) => id === 'B05') as Item
  const replaced: Item[] = first.items
    .filter(({ id }) => id !== 'A01')
    .map((item) => (item.id === 'B05' ? quiet : item.id === 'A02' ? { ...item, kinds: ['level'] } : item))
  expect(weakened(first, { ...first, id: 'checklist-2', items: replaced })).toEqual([
    'A01 is asked no more',
    'A02 is asked of fewer kinds',
    'B05 is reported at once no more',
  ])
})
