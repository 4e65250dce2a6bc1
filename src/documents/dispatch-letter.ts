/**
 * 委派函 (a11): what a letter of dispatch is made of, and how it reaches its template. Decides nothing: who is sent
 * where, until when and under which number is given to it.
 */
import { type Day, written } from '../law/calendar/index.ts'
import { type ClauseId, citation, clauses, clausesOfArticle, regulation } from '../law/clauses.ts'
import { printedCheckCode } from './check-code.ts'
import { form } from './kinds.ts'
import { nameOf } from './names.ts'
import { squareOf } from './square.ts'
import { titleLines } from './title.ts'

/** Values in plain words: whoever asks for the paper has opened the personal ones for it. */
export type DispatchLetter = {
  /** To the supervisors, or to the institution (withheld from it before an unannounced visit). */
  copy: 'supervisors' | 'institution'
  rehearsal: boolean
  issuer: { name: string /** How the letter speaks of its issuer. */; self: string }
  /** 青职评委〔2026〕8号; null while it is a draft. */
  number: string | null
  issuedOn: Day | null
  institution: string
  /** The batch and its sessions as the plan names them. */
  batch: string
  from: Day
  until: Day
  /** '8:30至17:30' */
  hours?: string
  places: readonly string[]
  supervisors: readonly { name: string; card: string; leader?: boolean }[]
  contact: { name: string; phone: string }
  /** The last day for the record form (a17), counted by the caller with the calendar in force. */
  recordDueOn: Day
  /** `at`: the public address of the page where codes are checked, if the house has one. */
  check: { code: string; at?: string } | null
  /** false: no placeholder, for papers that are printed and stamped. */
  seal: boolean
}

export function dispatchLetterData(letter: DispatchLetter) {
  const { rehearsal, number, supervisors, contact, check } = letter
  return {
    ...letter,
    name: '委派函',
    form,
    kind: '日常督导',
    mark: rehearsal ? '演练·无效' : number === null ? '草稿' : null,
    number: number ?? '（未编号）',
    title: titleLines(['关于委派质量督导员', `对${letter.institution}`, '开展日常督导的函']),
    time: timeOf(letter),
    date: letter.issuedOn ? written(letter.issuedOn) : '　年　月　日',
    recordDueOn: written(letter.recordDueOn),
    supervisors: supervisors.map(({ name, card, leader = false }) => ({ name: nameOf(name), card, leader })),
    contact: { ...contact, name: nameOf(contact.name) },
    check: check && checkOf(check),
    regulation,
    cite: {
      draw: citation('a11'),
      daily: citation('a15.1'),
      duties: citation('a7'),
      conduct: citation('a8'),
      recusal: citation('a13'),
      record: citation('a17'),
    },
    clauses: { recusal: clauses.a13, duties: article('a7'), conduct: article('a8') },
  }
}

function timeOf({ from, until, hours }: DispatchLetter): string {
  if (from === until) return written(from) + (hours ?? '')
  return `${written(from)}至${written(until)}${hours ? `，每日${hours}` : ''}`
}

function checkOf({ code, at }: { code: string; at?: string }) {
  const printed = printedCheckCode(code)
  return {
    code: printed,
    square: squareOf(at ? `${at}?code=${code}` : code),
    alt: `核验码${printed}的二维码`,
    how: '扫描二维码，或在公开网站“文书核验”页输入核验码，可以核对本函的文号、日期和效力',
  }
}

/** The head of an article, then its items with their marks: （一）…… */
function article(id: ClauseId): string[] {
  return clausesOfArticle(id).map(
    (each, i) => (i === 0 ? '' : citation(each).replace(citation(id), '')) + clauses[each],
  )
}
