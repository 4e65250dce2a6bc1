/** The record form as a file: every word is set, the marks are drawn, each copy holds what its reader may see. */
import { afterAll, expect, test } from 'vitest'
import { charactersOf } from '../../tests/documents/pdf.ts'
import { formFor, recordForm } from '../../tests/documents/record-sample.ts'
import { entry } from '../../tests/documents/zip.ts'
import { lawTest } from '../../tests/law-test.ts'
import { checklists } from '../law/checklist/index.ts'
import { composeForm, type RecordForm, recordForms } from '../law/record-form/index.ts'
import { editableForm, makeDocument, openDocuments, type RecordFormPaper } from './index.ts'
import type { FormBlock, FormWording } from './record-form.ts'
import type { Run } from './wording.ts'

const documents = openDocuments({ fontFolders: ['assets/fonts'] })
afterAll(() => documents.close())

const madeAt = new Date('2026-05-13T02:20:00Z')
const make = (changes: Partial<RecordFormPaper> = {}) =>
  makeDocument(documents, { kind: 'recordForm', data: { ...recordForm, ...changes }, madeAt })

/** Every word of the form, as it reads: one cell or paragraph to a line. */
function textOf({ check, sections, ...head }: FormWording): string[] {
  const plain = (line: readonly Run[]) => line.map((run) => (typeof run === 'string' ? run : run.name)).join('')
  const of = (block: FormBlock): string[] => {
    if (block.kind === 'pairs') return block.rows.flatMap(({ label, lines }) => [label, ...lines.map(plain)])
    if (block.kind === 'text') return [block.label, ...block.lines.map(plain)]
    if (block.kind === 'table')
      return [block.label, ...block.columns.map(({ title }) => title), ...block.rows.flat().map(plain)]
    if (block.kind === 'signatures')
      return block.parties.flatMap(({ title, lines, day }) => [title, ...lines.map(plain), day.trim()])
    const rows = block.stages.flatMap((stage) => [
      stage.title,
      ...stage.rows.flatMap(({ id, text, note, below }) => [id, text, note, below]),
    ])
    return [...block.head, ...rows, block.total, block.note]
  }
  const body = sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(of)])
  return [head.title, head.note, head.number, head.copy, head.mark ?? '', ...body].filter(Boolean)
}

lawTest('a17', 'the form is set whole, with its note, its days and room to sign', async () => {
  const { pdf, wording, pages } = await make()
  const text = textOf(wording).join('\n')
  for (const fact of [
    '青海省技能人才评价质量督导情况记录表',
    '原附件未取得，暂用本表',
    '西宁湟川职业技能培训学校',
    '组长：扎西·才让（证卡编号R63220012）',
    '2026年5月12日8:05至17:40',
    '2026年5月13日10:20提交，提交期限为2026年5月14日',
    '合计：是55项，否2项，不适用1项，未查2项。',
    '项目拟定的检查事项，供替换。标★的事项为“否”时，应立即报告委派机构。',
  ])
    expect(text).toContain(fact)
  const set = charactersOf(pdf)
  expect([...text.replace(/\s/g, '')].filter((character) => !set.has(character))).toEqual([])
  expect(pages).toBe(6)
})

test('every answer is drawn as a mark of its own', async () => {
  const marks = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').split('/S /Figure').length - 1
  const { pdf, wording } = await make({ check: null })
  const answered = wording.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'checks' ? block.stages.flatMap(({ rows }) => rows) : []))
  expect(answered.filter(({ mark }) => mark === 1).map(({ id }) => id)).toEqual(['A09', 'T04'])
  expect(marks(pdf)).toBe(answered.filter(({ mark }) => mark !== null).length)
})

test('the institution’s copy leaves out what is for the dispatching body alone', async () => {
  const own = textOf((await make()).wording).join('\n')
  const { wording, pdf } = await make({ form: formFor('institution') })
  const theirs = textOf(wording).join('\n')
  expect(theirs).toContain('评价机构存')
  for (const secret of ['奖惩建议', '询问和访问记录', '委派机构处理意见']) {
    expect(own).toContain(secret)
    expect(theirs).not.toContain(secret)
  }
  expect(charactersOf(pdf).has('惩')).toBe(false)
})

test('the same order makes the same bytes; a rehearsal, a draft and a correction say so', async () => {
  const [one, other] = [await make(), await make()]
  expect(one.sha256).toBe(other.sha256)
  expect(one.wording.mark).toBe('演练·无效')
  expect((await make({ rehearsal: false, submitted: false })).wording.mark).toBe('草稿')
  const plain = await make({ rehearsal: false, version: 2 })
  expect(plain.wording.mark).toBeNull()
  expect(plain.wording.number).toBe('督导任务编号：RC-2026-0031（更正第1次）')
  expect(charactersOf(plain.pdf).has('练')).toBe(false)
})

test('what people write is never read as markup, and rare names are set', async () => {
  const { pdf } = await make({ form: formFor('office', { 'F-B05': '#panic("x") *甲* $x$ <y> \\u{41} 𬎆䶮㛃' }) })
  expect([...'#*$\\𬎆䶮㛃'].filter((character) => !charactersOf(pdf).has(character))).toEqual([])
})

test('a blank form and one with every item and very long notes are set too', async () => {
  const [definition, checklist] = [recordForms[0] as RecordForm, checklists[0]]
  if (!checklist) throw new Error('no checklist')
  expect((await make({ form: composeForm(definition, {}) })).pages).toBeLessThanOrEqual(3)
  const note = '现场情况说明。'.repeat(400)
  const answers = Object.fromEntries(
    checklist.items.map(({ id }) => [id, { answer: 'no', note: id === 'A05' ? note : '' } as const]),
  )
  const { pages } = await make({ form: formFor('office', { 'F-B01': { checklist, answers } }) })
  const asked = checklist.items.map(({ id }) => id)
  const blank = composeForm(definition, { 'F-B01': { checklist, answers: {}, asked } })
  expect(textOf((await make({ form: blank })).wording)).toContain('合计：是0项，否0项，不适用0项，未查0项，未填105项。')
  expect(pages).toBeGreaterThan(6)
})

test('the editable copy says the same in tables and names the official fonts, but bears no check code', async () => {
  const { wording } = await make()
  const xml = await entry(await editableForm(wording), 'word/document.xml')
  const text = xml.replace(/<[^>]+>/g, '')
  for (const line of textOf(wording)) expect(text).toContain(line.trim())
  expect(xml.split('>√<').length - 1).toBe(60)
  for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体']) expect(xml).toContain(font)
  expect(text).not.toContain('9N6M')
})
