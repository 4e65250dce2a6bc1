/**
 * The copy for Word or WPS: the same words, with the official fonts named in the file and supplied by the reader's own
 * machine. It bears no check code, because what can be edited can no longer be compared with the register.
 */
import type * as Docx from 'docx'
import type { Paragraph as Words, Run, Wording } from './wording.ts'

type Kit = typeof Docx
const fonts = { fang: '仿宋_GB2312', song: '方正小标宋简体', kai: '楷体_GB2312', hei: '黑体', number: '宋体' } as const
type Font = (typeof fonts)[keyof typeof fonts]

const red = 'E60012'
/** Word's 3号 is 16 pt: twenty-eight to a line need 0.2 pt less between characters, and lines of 28.95 pt. */
const three = 32
const line = 579
const millimetres = (mm: number) => Math.round((mm * 1440) / 25.4)

export async function editableCopy(wording: Wording): Promise<Uint8Array<ArrayBuffer>> {
  const kit = await import('docx')
  const made = new kit.Document({
    title: wording.title.join(''),
    creator: wording.issuer,
    keywords: wording.keywords.join('，'),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: margins } },
        footers: {
          first: new kit.Footer({ children: [rule(kit, 'thinThickSmallGap', 'top', '')] }),
          default: new kit.Footer({ children: [pageNumber(kit, 'right')] }),
          even: new kit.Footer({ children: [pageNumber(kit, 'left')] }),
        },
        children: [...head(kit, wording), ...body(kit, wording), ...end(kit, wording), ...attachments(kit, wording)],
      },
    ],
  })
  return new Uint8Array(await kit.Packer.toBuffer(made))
}

const margins = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  footer: millimetres(20),
}

function words(kit: Kit, text: string, font: Font = fonts.fang, more: Docx.IRunOptions = {}): Docx.TextRun {
  return new kit.TextRun({
    text,
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
    size: three,
    characterSpacing: -4,
    ...more,
  })
}

const plain = (run: Run) => (typeof run === 'string' ? run : run.name)
const exact = { line, lineRule: 'exact' } as const

function paragraph(kit: Kit, the: Words): Docx.Paragraph {
  const children =
    the.kind === 'one'
      ? [words(kit, the.runs, fonts.hei)]
      : [
          ...(the.kind === 'labelled' ? [words(kit, the.label, fonts.kai)] : []),
          ...the.runs.map((run) => words(kit, plain(run))),
        ]
  return new kit.Paragraph({ children, spacing: exact, indent: { firstLineChars: 200 }, keepNext: the.kind === 'one' })
}

function rule(kit: Kit, style: 'thickThinSmallGap' | 'thinThickSmallGap', side: 'top' | 'bottom', text: string) {
  const over = millimetres(-7)
  return new kit.Paragraph({
    alignment: 'center',
    indent: { left: over, right: over },
    border: { [side]: { style, color: red, size: 24, space: 11 } },
    children: text ? [words(kit, text, fonts.song, { color: red, size: 64, scale: condensed(text) })] : [],
  })
}

/** A long name of an issuer stays on its line: percent of its width. */
function condensed(name: string): number {
  return Math.min(100, Math.floor((100 * 442) / (32 * [...name].length)))
}

function blank(kit: Kit, lines: number): Docx.Paragraph[] {
  return Array.from({ length: lines }, () => new kit.Paragraph({ spacing: exact, children: [] }))
}

function title(kit: Kit, lines: readonly string[]): Docx.Paragraph {
  return new kit.Paragraph({
    alignment: 'center',
    heading: 'Heading1',
    children: lines.map((text, i) =>
      words(kit, text, fonts.song, { size: 44, color: '000000', ...(i > 0 ? { break: 1 } : {}) }),
    ),
  })
}

function head(kit: Kit, { issuer, number, mark, title: lines, to }: Wording): Docx.Paragraph[] {
  return [
    rule(kit, 'thickThinSmallGap', 'bottom', issuer),
    new kit.Paragraph({
      spacing: { ...exact, before: 276 },
      tabStops: [{ type: 'right', position: millimetres(156) }],
      children: [...(mark ? [words(kit, mark, fonts.hei, { color: red })] : []), words(kit, `\t${number}`)],
    }),
    ...blank(kit, 2),
    title(kit, lines),
    ...blank(kit, 1),
    new kit.Paragraph({ spacing: exact, children: [words(kit, `${to.map(plain).join('')}：`)] }),
  ]
}

const body = (kit: Kit, { paragraphs }: Wording) => paragraphs.map((each) => paragraph(kit, each))

function end(kit: Kit, { attachments: all, issuer, date, note }: Wording): Docx.Paragraph[] {
  const label = (i: number) => `${i === 0 ? '附件：' : '　　　'}${all.length > 1 ? `${i + 1}. ` : ''}`
  return [
    ...(all.length > 0 ? blank(kit, 1) : []),
    ...all.map((each, i) => paragraph(kit, { kind: 'text', runs: [label(i) + each.title] })),
    ...blank(kit, 2),
    new kit.Paragraph({ alignment: 'right', spacing: exact, keepNext: true, children: [words(kit, issuer)] }),
    new kit.Paragraph({
      alignment: 'right',
      spacing: exact,
      indent: { right: 4 * 320 },
      children: [words(kit, date)],
    }),
    ...(note ? [paragraph(kit, { kind: 'text', runs: [`（${note.map(plain).join('')}）`] })] : []),
  ]
}

function attachments(kit: Kit, { attachments: all }: Wording): Docx.Paragraph[] {
  return all.flatMap((each) => [
    new kit.Paragraph({ pageBreakBefore: true, spacing: exact, children: [words(kit, each.mark, fonts.hei)] }),
    ...blank(kit, 1),
    title(kit, [each.title]),
    ...blank(kit, 1),
    ...each.paragraphs.map((the) => paragraph(kit, the)),
  ])
}

function pageNumber(kit: Kit, alignment: 'left' | 'right'): Docx.Paragraph {
  const number = new kit.TextRun({ children: ['— ', kit.PageNumber.CURRENT, ' —'], size: 28, font: fonts.number })
  return new kit.Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [number] })
}
