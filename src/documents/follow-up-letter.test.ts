/** The four papers of a follow-up as files: what each must say is really set, and what it must not say is not. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { circular, followUpLetter, noticed, verified } from '../../tests/documents/follow-up-sample.ts'
import { charactersOf } from '../../tests/documents/pdf.ts'
import { madeAt } from '../../tests/documents/sample.ts'
import { entry } from '../../tests/documents/zip.ts'
import { lawTest } from '../../tests/law-test.ts'
import { editableCopy, type FollowUpLetter, makeDocument, openDocuments } from './index.ts'

const documents = openDocuments({ fontFolders: ['assets/fonts'] })
afterAll(() => documents.close())

type Kind = 'verificationLetter' | 'interviewNotice' | 'reminderLetter' | 'qualityCircular'
async function made(kind: Kind, data: FollowUpLetter) {
  const paper = await makeDocument(documents, { kind, data, madeAt })
  const folder = process.env.ZHIDU_PICTURES
  if (folder) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${kind}.pdf`), paper.pdf)
  }
  const words = (await entry(await editableCopy(paper.wording), 'word/document.xml')).replace(/<[^>]+>/g, '')
  return { ...paper, words }
}

lawTest(
  'a15.1.3',
  'each paper says upon which clause it rests and what was found, and that nothing is determined',
  async () => {
    for (const [kind, data] of [
      ['verificationLetter', verified],
      ['interviewNotice', noticed],
      ['reminderLetter', followUpLetter],
      ['qualityCircular', circular],
    ] as const) {
      const { words, pdf, wording } = await made(kind, data)
      const set = charactersOf(pdf)
      expect(
        [...words.replace(/\s/g, '')].filter((character) => !set.has(character)),
        kind,
      ).toEqual([])
      expect(wording.mark).toBe('演练·无效')
      for (const said of [
        '第十五条（一）3',
        '交接时间未填写。',
        '4号机位开考后黑屏41分钟，未见补测记录。',
        '不是对违规行为的认定',
        '《规程》第十八条、第十九条',
        data.number ?? '',
        '马小芳',
      ])
        expect(words, kind).toContain(said)
    }
  },
)

test('a verification tells each finding and on what it rests; what is not expected has no heading', async () => {
  const { words } = await made('verificationLetter', verified)
  expect(words).toContain('经核实，情况属实。核实依据：调阅考场监控录像和原始记录，询问监考人员3名。')
  expect(words).toContain('经核实，情况不属实。')
  expect(words).not.toContain('有关要求')
})

test('a notice tells when, where and whom', async () => {
  const { words } = await made('interviewNotice', noticed)
  for (const said of ['2026年5月20日15:00', '3楼会议室', '主要负责人、考务负责人', '三、有关要求'])
    expect(words).toContain(said)
})

lawTest('a15.1.4', 'a reminder and a circular ask for what the text asks for', async () => {
  for (const kind of ['reminderLetter', 'qualityCircular'] as const)
    expect((await made(kind, followUpLetter)).words).toContain('第十五条（一）4的规定')
})

test('a circular names nobody at its head, and an institution only where it is given', async () => {
  const { words } = await made('qualityCircular', circular)
  expect(words).toContain('各有关评价机构：')
  expect(words).toContain('某评价机构：2号考场')
  expect(words).not.toContain(circular.institution)
  const matters = circular.matters.map((matter) => ({ ...matter, institution: circular.institution }))
  expect((await made('qualityCircular', { ...circular, matters })).words).toContain(`${circular.institution}：2号考场`)
})
