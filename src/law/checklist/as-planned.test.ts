/** What may go with the rest of its stage in one tap, which table an item stands in, and how a change reads. */
import { expect, test } from 'vitest'
import { lawTest } from '../../../tests/law-test.ts'
import {
  changesOf,
  type Checklist,
  checklists,
  differenceOf,
  type Item,
  itemsFor,
  stageTableNames,
  stageTableOf,
  whyLookedAt,
} from './index.ts'

const [first] = checklists as [Checklist]
const item = (id: string) => first.items.find((each) => each.id === id) as Item
const ids = (all: readonly Item[]) => all.map(({ id }) => id)

test('what cannot wait, and what is seen, heard or asked at the place, never goes with the rest', () => {
  for (const each of first.items) {
    const seen = each.evidenceWanted.filter((kind) => kind === 'photo' || kind === 'video' || kind === 'talk')
    expect(whyLookedAt(each) !== undefined, each.id).toBe(each.immediate === true || seen.length > 0)
  }
  expect(whyLookedAt(item('B05'))).toContain('★')
  expect(whyLookedAt(item('T06'))).toContain('★')
  expect(whyLookedAt(item('A03'))).toBe('以现场照片为证，要逐项查看')
  expect(whyLookedAt(item('A01'))).toBeUndefined()
})

test('one bank, four tables: each item stands in exactly one, and what belongs to one part stands in its table', () => {
  const tables = new Map(
    stageTableNames.map((name) => [name, first.items.filter((each) => stageTableOf(each) === name)]),
  )
  expect([...tables.values()].reduce((sum, own) => sum + own.length, 0)).toBe(105)
  for (const [name, stage] of [
    ['theory', 'T'],
    ['practical', 'P'],
    ['review', 'Z'],
  ] as const) {
    const own = tables.get(name) ?? []
    expect(own.filter((each) => each.stage === stage)).toEqual(first.items.filter((each) => each.stage === stage))
    // Whatever else stands there is asked on no other occasion than that part of the evaluation.
    for (const each of own.filter(({ stage: of }) => of !== stage)) {
      const others = (['theory', 'practical', 'review'] as const).filter((subject) => subject !== name)
      const asked = itemsFor({ version: first, kind: 'level', subjects: others, on: ['before', 'during', 'after'] })
      expect(ids(asked.flatMap(({ items }) => items))).not.toContain(each.id)
    }
  }
})

lawTest('a2', 'an item that one of the kinds watched calls for is asked', () => {
  const only = {
    ...first,
    items: first.items.map((each): Item => (each.id === 'A02' ? { ...each, kinds: ['special'] } : each)),
  }
  const asked = (kind: Parameters<typeof itemsFor>[0]['kind']) =>
    ids(itemsFor({ version: only, kind, subjects: [], on: 'before' }).flatMap(({ items }) => items))
  expect(asked('level')).not.toContain('A02')
  expect(asked(['level', 'special'])).toContain('A02')
  expect(asked(['level', 'special']).length).toBe(asked('level').length + 1)
})

test('every field of an item that changes reads in words, with what stood before and what stands now', () => {
  const before = item('B10')
  const after: Item = {
    ...before,
    stage: 'A',
    text: '新的文字',
    basis: item('A01').basis,
    hint: ['a20.1'],
    immediate: true,
    advice: true,
    evidenceWanted: ['talk'],
    known: 'filing',
    parts: ['after'],
    kinds: ['special'],
    subjects: ['review'],
    levels: ['1'],
  }
  const newer = { ...first, id: 'checklist-2', items: first.items.map((each) => (each === before ? after : each)) }
  const [changed] = differenceOf(first, newer).changed
  const told = changesOf(changed as NonNullable<typeof changed>)
  expect(told).toHaveLength(12)
  expect(told).toContainEqual({ name: '级别', before: '二级（技师）、一级（高级技师）', after: '一级（高级技师）' })
  expect(told).toContainEqual({ name: '立即报告', before: '不标★', after: '标★' })
  expect(told).toContainEqual({ name: '检查时段', before: '事前检查', after: '事后抽查' })
  for (const { name, before: was, after: is } of told) expect(`${name}${was}${is}`).not.toMatch(/undefined|[a-z]{3,}/)
})
