/** What every letter bears, whatever it says: its issuer, number, day and mark, whom to ask, and how it is checked. */
import { type Day, written } from '../law/calendar/index.ts'
import { regulation } from '../law/clauses.ts'
import { printedCheckCode } from './check-code.ts'
import { form } from './kinds.ts'
import { nameOf } from './names.ts'
import { squareOf } from './square.ts'

export type LetterHead = {
  rehearsal: boolean
  issuer: { name: string /** How the letter speaks of its issuer. */; self: string }
  /** 青职评委〔2026〕8号; null while it is a draft. */
  number: string | null
  issuedOn: Day | null
  contact: { name: string; phone: string }
  /** `at`: the public address of the page where codes are checked, if the house has one. */
  check: { code: string; at?: string } | null
  /** false: no placeholder, for papers that are printed and stamped. */
  seal: boolean
}

export function headOf({ rehearsal, number, issuedOn, contact, check }: LetterHead) {
  return {
    form,
    mark: rehearsal ? '演练·无效' : number === null ? '草稿' : null,
    number: number ?? '（未编号）',
    date: issuedOn ? written(issuedOn) : '　年　月　日',
    contact: { ...contact, name: nameOf(contact.name) },
    check: check && checkOf(check),
    regulation,
  }
}

function checkOf({ code, at }: { code: string; at?: string }) {
  const printed = printedCheckCode(code)
  return {
    code: printed,
    square: squareOf(at ? `${at}?code=${code}` : code),
    alt: `核验码${printed}的二维码`,
    how: '扫描二维码，或在公开网站“文书核验”页输入核验码，可以核对本文的文号、日期和效力',
  }
}
