/** The record form for Word or WPS: the same words in the same tables, the official fonts named, and no check code. */
import type * as Docx from 'docx'
import type { FormBlock, FormWording } from './record-form.ts'
import type { Run } from './wording.ts'

type Kit = typeof Docx
type Cell = { text: readonly (readonly Run[])[]; share: number; head?: true; span?: number }
type Row = { cells: Cell[]; head?: true; height?: number }

const fonts = { fang: '仿宋_GB2312', song: '方正小标宋简体', hei: '黑体' } as const
/** Word's measure: twentieths of a point. 171 mm between the margins. */
const whole = 9694
const red = 'E60012'

export async function editableForm(wording: FormWording): Promise<Uint8Array<ArrayBuffer>> {
  const kit = await import('docx')
  const { title, note, copy, mark, number, sections } = wording
  const made = new kit.Document({
    title,
    creator: wording.dispatcher,
    keywords: wording.keywords.join('，'),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: margins } },
        footers: { default: new kit.Footer({ children: [pageNumber(kit)] }) },
        children: [
          new kit.Paragraph({
            alignment: 'center',
            heading: 'Heading1',
            children: [words(kit, title, fonts.song, { size: 40, color: '000000' })],
          }),
          new kit.Paragraph({
            tabStops: [{ type: 'right', position: whole }],
            children: [
              words(kit, `（${note}）`),
              ...(mark ? [words(kit, `　${mark}`, fonts.hei, { color: red })] : []),
              words(kit, `\t${copy}`),
            ],
          }),
          plain(kit, number),
          ...sections.flatMap((section) => [
            heading(kit, section.title),
            ...section.blocks.flatMap((block) => [table(kit, rowsOf(block)), ...after(kit, block)]),
          ]),
        ],
      },
    ],
  })
  return new Uint8Array(await kit.Packer.toBuffer(made))
}

const margins = { top: 1247, bottom: 1247, left: 1247, right: 964 }

function words(kit: Kit, text: string, font: string = fonts.fang, more: Docx.IRunOptions = {}): Docx.TextRun {
  return new kit.TextRun({ text, font: { ascii: font, hAnsi: font, eastAsia: font, cs: font }, size: 21, ...more })
}

const plain = (kit: Kit, text: string) => new kit.Paragraph({ children: [words(kit, text)] })
const heading = (kit: Kit, text: string) =>
  new kit.Paragraph({
    heading: 'Heading2',
    keepNext: true,
    spacing: { before: 200, after: 80 },
    children: [words(kit, text, fonts.hei, { size: 24, color: '000000' })],
  })

/** Tables that touch would become one in Word: a thin line of nothing keeps them apart. */
function after(kit: Kit, block: FormBlock): Docx.Paragraph[] {
  if (block.kind === 'checks') return [plain(kit, block.note)]
  return [new kit.Paragraph({ spacing: { line: 40, lineRule: 'exact' }, children: [] })]
}

const cell = (text: string, share: number, more: Omit<Cell, 'text' | 'share'> = {}): Cell => ({
  text: [[text]],
  share,
  ...more,
})

function rowsOf(block: FormBlock): Row[] {
  switch (block.kind) {
    case 'pairs':
      return block.rows.map(({ label, lines }) => ({
        cells: [cell(label, 22, { head: true }), { text: lines, share: 78 }],
      }))
    case 'text':
      return [{ cells: [cell(block.label, 22, { head: true }), { text: block.lines, share: 78 }] }]
    case 'checks':
      return checkRows(block)
    case 'table':
      return tableRows(block)
    case 'signatures':
      return block.parties.map(({ title, lines, day, toSign }) => ({
        height: 1400,
        cells: [
          cell(`${title}${toSign ? '（签字）' : ''}`, 22, { head: true }),
          { text: [...lines, [day]], share: 78 },
        ],
      }))
  }
}

function checkRows({ head, stages, total }: Extract<FormBlock, { kind: 'checks' }>): Row[] {
  const shares = head.map((_, at) => (at === 0 ? 8 : at === 1 ? 44 : at === head.length - 1 ? 20 : 7))
  const across = (text: string, more: Omit<Cell, 'text' | 'share'> = {}): Row => ({
    cells: [cell(text, 100, { span: head.length, ...more })],
  })
  const choices = head.slice(2, -1)
  return [
    { head: true, cells: head.map((text, at) => cell(text, shares[at] ?? 0, { head: true })) },
    ...stages.flatMap(({ title, rows }) => [
      across(title, { head: true }),
      ...rows.flatMap(({ id, text, mark, note, below }) => [
        {
          cells: [id, text, ...choices.map((_, at) => (at === mark ? '√' : '')), note].map((each, at) =>
            cell(each, shares[at] ?? 0),
          ),
        },
        ...(below ? [across(below)] : []),
      ]),
    ]),
    across(total, { head: true }),
  ]
}

function tableRows({ label, columns, rows, empty }: Extract<FormBlock, { kind: 'table' }>): Row[] {
  const narrow = columns.filter(({ wide }) => !wide).length * 13
  const share = (wide: boolean) => (wide ? (100 - narrow) / columns.filter((each) => each.wide).length : 13)
  return [
    { head: true, cells: [cell(label, 100, { head: true, span: columns.length })] },
    { head: true, cells: columns.map(({ title, wide }) => cell(title, share(wide), { head: true })) },
    ...(rows.length === 0 ? [{ cells: [cell(empty, 100, { span: columns.length })] }] : []),
    ...rows.map((row) => ({
      cells: row.map((line, at) => ({ text: [line], share: share(columns[at]?.wide ?? false) })),
    })),
  ]
}

const widthOf = (share: number) => Math.round((whole * share) / 100)

function table(kit: Kit, rows: readonly Row[]): Docx.Table {
  // The grid is that of the row with the most cells: WPS sets the columns by it, whatever the cells say.
  const grid = rows.reduce<readonly Cell[]>((most, { cells }) => (cells.length > most.length ? cells : most), [])
  return new kit.Table({
    width: { size: whole, type: 'dxa' },
    columnWidths: grid.map(({ share }) => widthOf(share)),
    layout: 'fixed',
    rows: rows.map(
      ({ cells, head, height }) =>
        new kit.TableRow({
          cantSplit: true,
          ...(head ? { tableHeader: true } : {}),
          ...(height ? { height: { value: height, rule: 'atLeast' } } : {}),
          children: cells.map((each) => tableCell(kit, each)),
        }),
    ),
  })
}

function tableCell(kit: Kit, { text, share, head, span }: Cell): Docx.TableCell {
  const lines = text.length > 0 ? text : [['']]
  return new kit.TableCell({
    width: { size: widthOf(share), type: 'dxa' },
    verticalAlign: 'center',
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(span ? { columnSpan: span } : {}),
    ...(head ? { shading: { fill: 'EEEEEE' } } : {}),
    children: lines.map(
      (line) =>
        new kit.Paragraph({
          children: line.map((run) =>
            words(kit, typeof run === 'string' ? run : run.name, head ? fonts.hei : fonts.fang),
          ),
        }),
    ),
  })
}

function pageNumber(kit: Kit): Docx.Paragraph {
  const { PageNumber, TextRun } = kit
  return new kit.Paragraph({
    alignment: 'right',
    children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页'], size: 18 })],
  })
}
