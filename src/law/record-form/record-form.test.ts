/** The record form: whose field is whose, what stands in which copy, and that nothing known is asked again. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formFor, values } from '../../../tests/documents/record-sample.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { cells } from './cells.ts'
import { sections } from './field.ts'
import {
  askedOf,
  type Block,
  type ComposedForm,
  composeForm,
  fieldsOf,
  formOf,
  formOn,
  type RecordForm,
  type Row,
  recordForms,
  sources,
} from './index.ts'

const [form] = recordForms as [RecordForm]
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)
const textOf = (made: ComposedForm) => JSON.stringify(made.sections)
const blocksOf = (made: ComposedForm): Block[] => made.sections.flatMap(({ blocks }) => [...blocks])
const lines = (id: string, made: ComposedForm) =>
  blocksOf(made)
    .flatMap((block): readonly Pick<Row, 'id' | 'lines'>[] =>
      block.kind === 'pairs' ? block.rows : block.kind === 'text' ? [block] : [],
    )
    .find((row) => row.id === id)
    ?.lines.map((line) => line.map((run) => (typeof run === 'string' ? run : run.person)).join(''))

lawTest('a17', 'the form stands for the third attachment, and says that it is not at hand', () => {
  expect(form).toMatchObject({
    title: '青海省技能人才评价质量督导情况记录表',
    note: '原附件未取得，暂用本表',
    clause: 'a17',
    attachment: 'att3',
  })
  expect(formFor('office').note).toBe(form.note)
})

lawTest('a17', 'it says when the supervision ended, when the record was due and whether it came late', () => {
  expect(lines('H12', formFor('office'))).toEqual(['2026年5月12日8:05至17:40'])
  expect(lines('F-B11', formFor('office'))).toEqual(['2026年5月13日10:20提交，提交期限为2026年5月14日'])
  const late = { dueOn: '2026-05-14', submittedAt: '2026-05-15T09:00', late: true, explanation: '山区无网络' } as const
  expect(lines('F-B11', formFor('office', { 'F-B11': late }))).toEqual([
    '2026年5月15日9:00提交，提交期限为2026年5月14日，已逾期',
    '说明：山区无网络',
  ])
})

lawTest('a3', 'guidance has a place of its own beside what was found, in both copies', () => {
  expect(fieldsOf(form).find(({ id }) => id === 'F-B05-G')).toMatchObject({ basis: 'a3', source: 'supervisor' })
  for (const copy of ['office', 'institution'] as const)
    expect(lines('F-B05-G', formFor(copy))?.[0]).toContain('向考务负责人讲解了')
})

lawTest('a7.7', 'a proposal of reward or punishment goes to the dispatching body alone', () => {
  const proposal = { 'F-B06-P': '建议对其负责人通报批评' }
  expect(textOf(formFor('office', proposal))).toContain('通报批评')
  expect(textOf(formFor('institution', proposal))).not.toContain('通报批评')
  expect(textOf(formFor('institution'))).not.toContain('奖惩')
})

test('whoever was asked alone is not named to the institution', () => {
  expect(textOf(formFor('office'))).toContain('领卷时为何只有一人签字')
  expect(textOf(formFor('institution'))).not.toContain('领卷时为何只有一人签字')
})

test('all fields of head, body and tail are there, each with a label, a source and a purpose', () => {
  const heads = Array.from({ length: 18 }, (_, i) => `H${String(i + 1).padStart(2, '0')}`)
  const bodies = Array.from({ length: 12 }, (_, i) => `F-B${String(i + 1).padStart(2, '0')}`)
  expect(ids(form.fields)).toEqual(expect.arrayContaining([...heads, ...bodies]))
  expect(new Set(ids(form.fields)).size).toBe(form.fields.length)
  for (const { id, label, purpose, section, source } of form.fields) {
    expect(`${label}${purpose}`, id).toMatch(/^\P{ASCII}[^()"',]*$/u)
    expect([Object.hasOwn(sections, section), Object.hasOwn(sources, source)], id).toEqual([true, true])
  }
})

test('nothing that a register or an earlier act knows is asked again', () => {
  expect(ids(askedOf(form, 'supervisor'))).toEqual([
    'H03',
    'H09-F',
    'H13',
    'H16-P',
    'H17',
    'F-B01',
    'F-B01-O',
    'F-B01-R',
    'F-B02',
    'F-B02-C',
    'F-B02-R',
    'F-B03',
    'F-B04',
    'F-B05',
    'F-B05-G',
    'F-B06',
    'F-B06-P',
    'F-B09',
  ])
  expect(ids(askedOf(form, 'institution'))).toEqual(['F-B08'])
  expect(ids(askedOf(form, 'office'))).toEqual(['F-B10'])
})

test('place stamps and an overall grade are off until the office turns them on', () => {
  expect(ids(form.fields.filter(({ off }) => off))).toEqual(['H12-P', 'F-B07'])
  expect(ids(fieldsOf(form))).not.toContain('H12-P')
  expect(ids(fieldsOf(form, ['F-B07']))).toContain('F-B07')
  expect(textOf(formFor('office', { 'F-B07': 'good' }))).not.toContain('综合评价')
  expect(lines('F-B07', composeForm(form, { ...values, 'F-B07': 'fair' }, { on: ['F-B07'] }))).toEqual(['较好'])
})

test('what is required and not there is named; an empty form names every required field', () => {
  expect(formFor('office').missing).toEqual([])
  const { H17: _, ...without } = values
  expect(composeForm(form, without).missing).toEqual([{ id: 'H17', label: '试题来源和试卷编号' }])
  expect(ids(composeForm(form, {}).missing)).toEqual(ids(fieldsOf(form).filter(({ required }) => required)))
})

test('each answer stands in its row and is counted once, in the order of the checklist', () => {
  const [block] = blocksOf(formFor('office')).filter(({ kind }) => kind === 'checks')
  if (block?.kind !== 'checks') throw new Error('no checklist in the form')
  expect(block.choices.map(({ name, count }) => `${name}${count}`)).toEqual(['是55', '否2', '不适用1', '未查2'])
  const rows = block.stages.flatMap((stage) => stage.rows)
  expect(rows).toHaveLength(60)
  expect(rows.find(({ id }) => id === 'T02')).toMatchObject({ answered: '不适用', note: '本场为纸笔考试' })
  expect(block.stages.map(({ stage }) => stage)).toEqual(['A', 'B', 'T', 'P'])
})

test('an item that was asked and not answered is printed blank, counted as open, and holds the form back', () => {
  const given = values['F-B01']
  if (!given) throw new Error('the sample has answers')
  const asked = { ...given, asked: [...Object.keys(given.answers), 'G09'] }
  const made = formFor('office', { 'F-B01': asked })
  const [block] = blocksOf(made).filter(({ kind }) => kind === 'checks')
  expect(block).toMatchObject({ open: 1 })
  expect(JSON.stringify(block)).toContain('"id":"G09"')
  expect(ids(made.missing)).toEqual(['F-B01'])
  expect(ids(formFor('office', { H03: [], 'F-B06': '', 'F-B04': [] }).missing)).toEqual(['H03', 'F-B06'])
})

test('a problem names the content of supervision it rests on, and no verdict', () => {
  const [problems] = blocksOf(formFor('office')).filter((block) => block.kind === 'table' && block.id === 'F-B04')
  if (problems?.kind !== 'table') throw new Error('no problems in the form')
  expect(problems.rows[1]?.slice(2)).toEqual([['T04'], ['第十四条（三）'], ['附件4'], ['是']])
  expect(JSON.stringify(problems)).not.toMatch(/第二十/)
  expect(formFor('office', { 'F-B04': [] }).sections.flatMap(({ blocks }) => blocks)).toContainEqual(
    expect.objectContaining({ id: 'F-B04', rows: [], empty: '未发现问题' }),
  )
})

test('a plan that bears no number leaves no empty line', () => {
  expect(lines('H07', formFor('office', { H07: { plan: '', batches: ['a', 'b'] } }))).toEqual(['批次：a、b'])
})

test('a refusal to sign stands with its reason and its witness', () => {
  const refused = { supervisors: [], institution: { refused: '对第2项问题有异议', witness: '龚䶮' } }
  const [block] = blocksOf(formFor('office', { 'F-B09': refused })).filter(({ kind }) => kind === 'signatures')
  if (block?.kind !== 'signatures') throw new Error('no signatures in the form')
  expect(block.parties[1]).toEqual({
    title: '评价机构（现场负责人）',
    lines: [['拒绝签字，理由：对第2项问题有异议'], ['见证人：', { person: '龚䶮' }]],
    day: null,
    toSign: false,
  })
})

test('screen, paper and export read the same: the composition is plain data, and any part may still be missing', () => {
  const made = formFor('office')
  expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  fc.assert(
    fc.property(fc.subarray(Object.keys(values) as (keyof typeof values)[]), (some) => {
      const part = Object.fromEntries(some.map((id) => [id, values[id]]))
      const found = composeForm(form, part)
      expect(found.sections).toHaveLength(Object.keys(sections).length)
      expect(ids(found.missing).filter((id) => (some as string[]).includes(id))).toEqual([])
    }),
  )
})

test('every field that fits one cell has its way of being read', () => {
  const tables = ['F-B01', 'F-B01-O', 'F-B01-R', 'F-B02', 'F-B03', 'F-B04', 'F-B09', 'F-B12']
  expect(ids(form.fields).filter((id) => !Object.hasOwn(cells, id))).toEqual(tables)
})

test('one form holds on each day of the regulation, and none before', () => {
  expect([formOn('2022-09-15'), formOn('2022-09-16'), formOf('record-form-1')]).toEqual([undefined, form, form])
})
