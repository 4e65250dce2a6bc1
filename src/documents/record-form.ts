/**
 * 督导情况记录表 (a17): how a composed form reaches its template. All its words stand in the data, so that the printed
 * and the editable copy are made of the same ones. Decides nothing: what was asked and answered is given to it.
 */
import { numeral } from '../law/clauses.ts'
import type { Block, CheckRow, ChecksBlock, ComposedForm, Line, Party } from '../law/record-form/index.ts'
import { printedCheckCode } from './check-code.ts'
import { nameOf } from './names.ts'
import { squareOf } from './square.ts'
import type { Run } from './wording.ts'

export type RecordFormPaper = {
  form: ComposedForm
  /** 督导任务编号 */
  number: string
  dispatcher: string
  rehearsal: boolean
  submitted: boolean
  /** 1, and one more for each correction. */
  version: number
  check: { code: string; at?: string } | null
  /** Who took this copy, and when (a8.4). */
  taken?: string
  /** Small pictures of signatures (JPEG), by the digest of what was handed in. */
  pictures?: ReadonlyMap<string, Uint8Array>
}

type FormLine = readonly Run[]
/** `picture`: the bytes one by one, the one way by which they reach the template; `alt` tells it to who cannot see it. */
type FormParty = {
  title: string
  lines: FormLine[]
  day: string
  toSign: boolean
  picture: number[] | null
  alt: string
}
export type FormBlock =
  | { kind: 'pairs'; rows: { label: string; lines: FormLine[]; wide: boolean }[] }
  | { kind: 'text'; label: string; lines: FormLine[] }
  | {
      kind: 'checks'
      head: string[]
      note: string
      total: string
      /** `mark` counts the choices from 0; null: not answered. A long note has a row of its own. */
      stages: {
        title: string
        rows: { id: string; text: string; mark: number | null; note: string; below: string }[]
      }[]
    }
  | { kind: 'table'; label: string; columns: { title: string; wide: boolean }[]; rows: FormLine[][]; empty: string }
  | { kind: 'signatures'; parties: FormParty[] }

export type FormWording = {
  title: string
  note: string
  number: string
  copy: string
  mark: string | null
  sections: { title: string; blocks: FormBlock[] }[]
  keywords: string[]
  check: { code: string; square: string; alt: string; how: string } | null
  dispatcher: string
  taken: string
}

export function recordFormData(paper: RecordFormPaper): FormWording {
  const { form, number, rehearsal, submitted, version, check, dispatcher, taken = '', pictures = new Map() } = paper
  return {
    title: form.title,
    note: form.note,
    number: `督导任务编号：${number}${version > 1 ? `（更正第${version - 1}次）` : ''}`,
    copy: form.copy === 'office' ? '委派机构存' : '评价机构存',
    mark: rehearsal ? '演练·无效' : submitted ? null : '草稿',
    sections: form.sections.map(({ title, blocks }, at) => ({
      title: `${numeral(at + 1)}、${title}`,
      blocks: blocks.map((block) => blockOf(block, pictures)),
    })),
    keywords: [form.title, form.note, form.form, ...(form.checklist ? [form.checklist] : [])],
    check: check && checkOf(check),
    dispatcher,
    taken,
  }
}

const run = (each: Line[number]): Run => (typeof each === 'string' ? each : nameOf(each.person))
const lineOf = (line: Line): FormLine => line.map(run)
/** In characters of full width: a letter or digit takes half the room. */
const widthOf = (line: Line) =>
  [...line.map((each) => (typeof each === 'string' ? each : each.person)).join('')].reduce(
    (sum, each) => sum + (/[\x20-\x7e]/.test(each) ? 0.55 : 1),
    0,
  )

/** Wider than this, a value takes the whole row. */
const half = 12

export function blockOf(block: Block, pictures: ReadonlyMap<string, Uint8Array>): FormBlock {
  switch (block.kind) {
    case 'pairs':
      return { kind: 'pairs', rows: block.rows.map(({ label, lines }) => pairOf(label, lines)) }
    case 'text':
      return { kind: 'text', label: block.label, lines: block.lines.map(lineOf) }
    case 'checks':
      return checks(block)
    case 'table': {
      const { label, columns, rows, empty } = block
      return {
        kind: 'table',
        label,
        columns: columns.map(({ title, wide = false }) => ({ title, wide })),
        rows: rows.map((row) => row.map(lineOf)),
        empty,
      }
    }
    case 'signatures':
      return {
        kind: 'signatures',
        parties: block.parties.map((party) => partyOf(party, pictures)),
      }
  }
}

function partyOf({ title, lines, day, toSign, picture }: Party, pictures: ReadonlyMap<string, Uint8Array>): FormParty {
  const bytes = picture === undefined ? undefined : pictures.get(picture)
  const lost: FormLine[] = picture !== undefined && !bytes ? [['签字图样未能调出，校验值见附件清单']] : []
  return {
    title,
    lines: [...lines.map(lineOf), ...lost],
    day: day ?? (toSign ? '　　年　　月　　日' : ''),
    toSign,
    picture: bytes ? [...bytes] : null,
    alt: `${title}的签字图样`,
  }
}

function pairOf(label: string, lines: readonly Line[]) {
  return { label, lines: lines.map(lineOf), wide: lines.length > 1 || lines.some((line) => widthOf(line) > half) }
}

function checks({ note, choices, open, stages }: ChecksBlock): FormBlock {
  const of = ({ id, text, immediate, answer, note: said, files, asPlanned }: CheckRow) => {
    const whole = [
      asPlanned ? '按计划' : '',
      said.replace(/。$/, ''),
      files.length > 0 ? `见附件${files.join('、')}` : '',
    ]
      .filter(Boolean)
      .join('。')
    const long = [...whole].length > 30
    const mark = choices.findIndex((choice) => choice.answer === answer)
    return {
      id,
      text: immediate ? `★${text}` : text,
      mark: mark < 0 ? null : mark,
      note: long ? '' : whole,
      below: long ? whole : '',
    }
  }
  const rows = stages.flatMap((stage) => stage.rows)
  return {
    kind: 'checks',
    head: ['编号', '检查事项', ...choices.map(({ name }) => name), '说明和证据'],
    note: `${note}。${rows.some(({ immediate }) => immediate) ? '标★的事项为“否”时，应立即报告委派机构。' : ''}${rows.some(({ asPlanned }) => asPlanned) ? '注明“按计划”的，由督导员对该阶段其余事项一并选“是”。' : ''}`,
    total: `合计：${choices.map(({ name, count }) => `${name}${count}项`).join('，')}${open > 0 ? `，未填${open}项` : ''}。`,
    stages: stages.map(({ table, stage, title, rows: own }) => ({
      title: [table, stage, title].filter(Boolean).join('　'),
      rows: own.map(of),
    })),
  }
}

function checkOf({ code, at }: { code: string; at?: string }) {
  const printed = printedCheckCode(code)
  return {
    code: printed,
    square: squareOf(at ? `${at}?code=${code}` : code),
    alt: `核验码${printed}的二维码`,
    how: '扫描二维码，或在公开网站“文书核验”页输入核验码，可以核对本表的编号、日期和效力',
  }
}
