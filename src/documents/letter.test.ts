/** The letter as a file: the right words are really set, the same order makes the same bytes, and faults speak plainly. */
import { randomBytes } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { charactersOf } from '../../tests/documents/pdf.ts'
import { letter, madeAt } from '../../tests/documents/sample.ts'
import { entry } from '../../tests/documents/zip.ts'
import { lawTest } from '../../tests/law-test.ts'
import { clauses, clausesOfArticle } from '../law/clauses.ts'
import { CannotBeSet, type DispatchLetter, editableCopy, makeDocument, openDocuments } from './index.ts'
import type { Wording } from './wording.ts'

const fontFolders = ['assets/fonts']
const documents = openDocuments({ fontFolders })
afterAll(() => documents.close())

const make = (changes: Partial<DispatchLetter> = {}, by = documents) =>
  makeDocument(by, { kind: 'dispatchLetter', data: { ...letter, ...changes }, madeAt })

/** Every word of the letter, as it reads. */
function textOf(wording: Wording): string {
  const plain = (runs: Wording['to'] | string) =>
    [runs]
      .flat()
      .map((run) => (typeof run === 'string' ? run : run.name))
      .join('')
  const paragraph = (the: Wording['paragraphs'][number]) => (the.kind === 'labelled' ? the.label : '') + plain(the.runs)
  return [
    wording.issuer,
    wording.number,
    ...wording.title,
    `${plain(wording.to)}：`,
    ...wording.paragraphs.map(paragraph),
    ...wording.attachments.flatMap((each) => [each.title, ...each.paragraphs.map(paragraph)]),
    wording.date,
    plain(wording.note ?? ''),
    wording.check?.code ?? '',
  ].join('\n')
}

lawTest('a11', 'a letter of dispatch says who is sent where, when and by whom, and what was drawn by lot', async () => {
  const { pdf, wording, pages, seal } = await make()
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  const text = textOf(wording)
  for (const fact of [
    '扎西·才让、李㛃：',
    '第十一条，经随机抽取，现委派你们',
    '西宁湟川职业技能培训学校',
    '2026年5月12日至2026年5月13日，每日8:30至17:30',
    '扎西·才让（证卡编号R63220012，组长）、李㛃（证卡编号R63230107）',
    '青职评委演〔2026〕8号',
    '2026年5月8日',
    '联系人：马小芳，电话：0971-0000000',
    '9N6M-TKAD-9N6M-TKAD',
  ])
    expect(text).toContain(fact)
  const set = charactersOf(pdf)
  expect([...text.replace(/\s/g, '')].filter((character) => !set.has(character))).toEqual([])
  expect(pages).toBe(4)
  expect(seal?.page).toBe(2)
})

lawTest('a13', 'both copies carry the rule of recusal in the words of the text', async () => {
  for (const copy of ['supervisors', 'institution'] as const)
    expect(textOf((await make({ copy })).wording)).toContain(clauses.a13)
})

lawTest('a17', 'only the supervisors are told until when the record is due', async () => {
  expect(textOf((await make()).wording)).toContain('2个工作日向委派机构提交督导情况记录表。请于2026年5月15日前')
  expect(textOf((await make({ copy: 'institution' })).wording)).not.toContain('2026年5月15日')
})

lawTest('a7', 'the duties stand in the attachment word for word', async () => {
  const text = textOf((await make()).wording)
  for (const id of clausesOfArticle('a7')) expect(text).toContain(clauses[id])
})

lawTest('a8', 'the rules of conduct stand in the attachment word for word', async () => {
  const text = textOf((await make({ copy: 'institution' })).wording)
  for (const id of clausesOfArticle('a8')) expect(text).toContain(clauses[id])
  expect(text).toMatch(/^西宁湟川职业技能培训学校：$/m)
})

test('the same order makes the same bytes, in another thread too', async () => {
  const other = openDocuments({ fontFolders, recycleAfter: 1 })
  const all = [await make(), await make(), await make({}, other), await make({}, other)]
  await other.close()
  expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1)
  expect((await make({ batch: '2026年第4批' })).sha256).not.toBe(all[0]?.sha256)
})

test('a rehearsal and a draft say so; an issued letter has no mark', async () => {
  expect((await make()).wording.mark).toBe('演练·无效')
  expect((await make({ rehearsal: false, number: null, issuedOn: null, check: null })).wording).toMatchObject({
    mark: '草稿',
    number: '（未编号）',
    check: null,
  })
  const issued = await make({ rehearsal: false })
  expect(issued.wording.mark).toBeNull()
  expect(charactersOf(issued.pdf).has('练')).toBe(false)
  expect(charactersOf((await make()).pdf).has('练')).toBe(true)
})

test('rare names are set; a character that no font has is named', async () => {
  const { pdf } = await make({ supervisors: [{ name: '䶮𬎆', card: 'R63220012' }] })
  for (const character of '䶮𬎆') expect(charactersOf(pdf).has(character), character).toBe(true)
  const failed = await make({ places: ['བོད་'] }).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(failed).toBeInstanceOf(CannotBeSet)
  expect((failed as CannotBeSet).characters).toContain('བ')
  expect((failed as CannotBeSet).message).toContain('“བ”（U+0F56）')
  expect((await make()).pages).toBe(4)
})

test('what people write is never read as markup', async () => {
  const { wording, pdf } = await make({ institution: '#panic("x") *甲* $x$ <y> \\u{41}', batch: '@a [b] #sys.inputs' })
  expect(textOf(wording)).toContain('#panic("x") *甲* $x$ <y> \\u{41}')
  expect(['#', '*', '$', '\\', '@'].filter((character) => !charactersOf(pdf).has(character))).toEqual([])
})

test('no seal is drawn or placed for a paper that is stamped by hand', async () => {
  const { seal, pdf } = await make({ seal: false })
  expect(seal).toBeUndefined()
  expect(charactersOf(pdf).has('印')).toBe(false)
})

test('the editable copy says the same and names the official fonts, but bears no check code', async () => {
  const { wording } = await make()
  const xml = await entry(await editableCopy(wording), 'word/document.xml')
  const text = xml.replace(/<[^>]+>/g, '')
  const { check: _, ...rest } = wording
  for (const line of textOf({ ...rest, check: null }).split('\n')) expect(text).toContain(line.trim())
  for (const font of ['仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '黑体']) expect(xml).toContain(font)
  expect(text).not.toContain('9N6M')
})

test('a house whose templates are missing fails each letter alone, and no other house', async () => {
  const other = openDocuments({ fontFolders, templates: `nowhere-${randomBytes(4).toString('hex')}` })
  await expect(make({}, other)).rejects.toThrow()
  await expect(make({}, other)).rejects.toThrow()
  await other.close()
  expect((await make()).pages).toBe(4)
})
