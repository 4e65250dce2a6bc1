/** The words of a letter as its template answers them: the editable copy is made of these, so both say the same. */
import type { Name } from './names.ts'

export type Run = string | Name
export type Paragraph =
  | { kind: 'one'; runs: string }
  | { kind: 'labelled'; label: string; runs: Run[] }
  | { kind: 'text'; runs: Run[] }

export type Wording = {
  issuer: string
  number: string
  /** A mark over the whole paper: 演练·无效 or 草稿. */
  mark: string | null
  title: string[]
  to: Run[]
  paragraphs: Paragraph[]
  attachments: { mark: string; title: string; paragraphs: Paragraph[] }[]
  date: string
  note: Run[] | null
  seal: boolean
  check: { code: string; how: string } | null
  keywords: string[]
}

/** The middle of the seal's place, in millimetres from the upper left corner of its page. */
export type SealPlace = { page: number; x: number; y: number }
