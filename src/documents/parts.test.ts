/** The small parts of a letter: names, titles, marks of numbers, names in font files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letter, madeAt } from '../../tests/documents/sample.ts'
import { parseDocumentNumber } from '../law/numbers/document-number.ts'
import { familiesOf } from '../platform/typst/font-names.ts'
import { fontChains } from '../platform/typst/fonts.ts'
import { makeDocument, openDocuments } from './index.ts'
import { type DocumentKind, documentKinds } from './kinds.ts'
import { nameOf } from './names.ts'
import { officeMark } from './numbering.ts'
import { titleLines } from './title.ts'

test('a name with a character beyond GB 2312 is rare, any other is not', () => {
  for (const name of ['扎西·才让', '马小芳', '卓玛', 'Li Wei'])
    expect(nameOf(name), name).toEqual({ name, rare: false })
  for (const name of ['李㛃', '龚䶮', '王𬎆', '赵堃', '陈喆']) expect(nameOf(name), name).toEqual({ name, rare: true })
})

test('a title breaks at its sense, into as few lines as will do, and loses nothing', () => {
  expect(titleLines(['关于委派质量督导员', '对西宁湟川职业技能培训学校', '开展日常督导的函'])).toEqual([
    '关于委派质量督导员',
    '对西宁湟川职业技能培训学校',
    '开展日常督导的函',
  ])
  expect(titleLines(['关于委派', '督导员的函'])).toEqual(['关于委派督导员的函'])
  const parts = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(parts, (all) => {
      const lines = titleLines(all)
      expect(lines.join('')).toBe(all.join(''))
      expect(lines.every((line) => [...line].length <= 19)).toBe(true)
    }),
  )
})

test('no number of a rehearsal could be a real one, and every mark makes a number of the right form', () => {
  const marks = (Object.keys(documentKinds) as DocumentKind[]).flatMap((kind) =>
    [true, false].map((rehearsal) => officeMark({ office: '青职评', kind, rehearsal })),
  )
  expect(new Set(marks).size).toBe(marks.length)
  for (const mark of marks) expect(parseDocumentNumber(`${mark}〔2026〕8号`).ok, mark).toBe(true)
})

test('the fonts of the project are found by their families', async () => {
  const { folders, chains } = await fontChains(['assets/nowhere', 'assets/fonts'])
  expect(folders).toEqual(['assets/fonts'])
  expect([chains.fang[0], chains.song[0], chains.kai[0], chains.hei[0]]).toEqual([
    'FandolFang R',
    'Noto Serif SC',
    'LXGW WenKai',
    'Noto Sans SC',
  ])
})

test('a font that an office puts into its own folder comes first, and is used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhidu-fonts-'))
  try {
    const font = renamed(readFileSync('assets/fonts/NotoSerifSC_700Bold.ttf'), 'FangSong')
    writeFileSync(join(folder, 'office.ttf'), font)
    const fontFolders = [folder, 'assets/fonts']
    expect((await fontChains(fontFolders)).chains.fang.slice(0, 2)).toEqual(['FangSong', 'FandolFang R'])
    const [own, plain] = [openDocuments({ fontFolders }), openDocuments({ fontFolders: ['assets/fonts'] })]
    const order = { kind: 'dispatchLetter', data: letter, madeAt } as const
    expect((await makeDocument(own, order)).sha256).not.toBe((await makeDocument(plain, order)).sha256)
    await Promise.all([own.close(), plain.close()])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The same font under another family: its Windows names of kind 1 are written over. */
function renamed(font: Buffer, family: string): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name') as number
  const table = font.readUInt32BE(entry + 8)
  const name = Buffer.from(family, 'utf16le').swap16()
  for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
    const at = table + 6 + 12 * i
    if (font.readUInt16BE(at) !== 3 || font.readUInt16BE(at + 6) !== 1) continue
    name.copy(font, table + font.readUInt16BE(table + 4) + font.readUInt16BE(at + 10))
    font.writeUInt16BE(name.length, at + 8)
  }
  return font
}

test('a file that is no font offers nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(familiesOf(Buffer.from(bytes))).toEqual([])
    }),
  )
  expect(familiesOf(Buffer.from('ttcf\0\0\0\0\xff\xff\xff\xff', 'latin1'))).toEqual([])
})
