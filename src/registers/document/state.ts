/** What is remembered of an official document: ids, days, codes, digests and references to words. */
import type { Words } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { Copy, KindId, ScanType, Way } from './parts.ts'

export type Addressee = {
  supervisor: string
  /** The account that may receive it here, if the supervisor has one. */
  account?: string
  person: string
  name: Words
  card: string
  leader?: boolean
}
export type Contact = { person: string; name: Words; phone: Words }

/** What a letter of dispatch says, as the procedure that asks for it knows it (a11). */
export type DispatchContent = {
  institution: string
  institutionName: Words
  batch: Words
  from: Day
  until: Day
  /** '8:30至17:30' */
  hours?: Words
  places: Words[]
  supervisors: Addressee[]
  /** The last day for the record form (a17), counted by whoever asks. */
  recordDueOn: Day
}

/** What a letter of a follow-up says (a15.1.3): the words are the drafter's, everything else the follow-up's own. */
export type FollowUpContent = {
  institutions: { institution: string; name: Words }[]
  /** Whether a circular tells whose matters these are. */
  named: boolean
  matters: Matter[]
  demands: Words[]
  interview?: { at: string; place: Words; whom: Words }
  /** Names that its words must not tell: of persons, and of institutions where they stay unnamed. */
  unnamed: Words[]
}
export type Matter = {
  /** Of which problem found, and of which institution. */
  problem: string
  institution: string
  foundOn: Day
  text: Words
  finding?: { confirmed: boolean; evidence: Words }
}
export type Content = DispatchContent | FollowUpContent

export type Scan = { sha256: string; size: number; type: ScanType; on: Day }
/** One copy as it was issued; `sealed` is the scan of its sealed original. */
export type Paper = { copy: Copy; checkCode: string; sha256: string; sealed?: Scan }
type Named = { person: string; name: Words }
/** How it reached its recipient. `on` is the day of delivery as the way makes it, `done` the day that was written down. */
export type Delivery = {
  how: Way
  on: Day
  done: Day
  /** Who signed the receipt. */
  signer?: Named
  /** Why it was left, or why by public notice. */
  reason?: Words
  witness?: Named
  tracking?: Words
  /** Where a public notice stands. */
  place?: Words
}
export type Served = Delivery & {
  to: 'supervisor' | 'institution'
  recipient: string
  account?: string
  /** The very file that was served, and whether it was the sealed one. */
  sha256: string
  sealed: boolean
  /** The scan of the receipt, the return slip, the picture of a public notice. */
  proof?: Scan
  acknowledgedOn?: Day
}
export type DocumentNumber = { office: string; year: number; serial: number }
type Step = { by: string; on: Day }

export type OfficialDocument = {
  stage: 'none' | 'drafted' | 'reviewed' | 'signed' | 'served' | 'voided'
  kind: KindId
  about: { procedure: string; subject: string }
  issuer: string
  /** Written in an invented province: its papers and its number say so. */
  rehearsal: boolean
  /** Nothing of an unannounced visit reaches the institution before it is disclosed. */
  withheld: boolean
  content?: Content
  contact?: Contact
  /** Everybody who wrote on it: none of them reviews or signs it. */
  writers: string[]
  drafted?: Step
  returned?: Step & { reason: Words }
  reviewed?: Step
  signed?: Step
  number?: DocumentNumber
  papers: Paper[]
  served: Served[]
  voided?: { on: Day; reason: Words }
}

export type Drafted = {
  type: 'DocumentDrafted'
  kind: KindId
  about: OfficialDocument['about']
  issuer: string
  rehearsal: boolean
  withheld: boolean
  content: Content
  contact?: Contact
} & Step
export type Event =
  | Drafted
  | ({ type: 'DocumentAmended'; batch: Words; hours?: Words; places: Words[]; contact?: Contact } & Step)
  | ({ type: 'DocumentReworded'; matters: Words[]; demands: Words[]; contact?: Contact } & Step)
  | ({ type: 'DocumentReviewed' } & Step)
  | ({ type: 'DocumentSentBack'; reason: Words } & Step)
  | ({ type: 'DocumentSigned'; number: DocumentNumber; papers: Paper[] } & Step)
  | { type: 'SealedCopyAttached'; copy: Copy; scan: Scan }
  | ({ type: 'DocumentServed' } & Served)
  | { type: 'DeliveryProved'; recipient: string; scan: Scan }
  | { type: 'DocumentDisclosed' }
  | { type: 'DocumentAcknowledged'; recipient: string; on: Day }
  | { type: 'DocumentVoided'; on: Day; reason: Words; number?: DocumentNumber }

export type Issued = {
  number: DocumentNumber
  /** 青职评委〔2026〕8号 */
  text: string
  kind: KindId
  issuer: { id: string; name: string }
  papers: (Paper & { bytes: Uint8Array<ArrayBuffer> })[]
  /** What the papers were made from: ids, days and references. */
  data: object
  rehearsal: boolean
  on: Day
  at: string
}

/** What the rooms of documents and files know, asked before the law decides. */
export type Facts = {
  issuer?: string
  rehearsal?: boolean
  /** Whom the drafter named last time; nobody is asked twice for what is known. */
  contact?: Contact
  /** For `signOff`: the number taken under the lock, and the papers set with it. */
  issued?: Issued
  /** For `reword`: the names that must not stand in it, opened for the comparison alone. */
  unnamed?: string[]
  /** For `serve`: whether the recipient's signed consent to electronic delivery is on file for that day. */
  consented?: boolean
  /** For `attachSealed` and `proveDelivery`: the file itself. */
  scan?: { sha256: string; bytes(): Uint8Array<ArrayBuffer> }
  /** For `serve`: the file that is served, if it is there. */
  serving?: { copy: Copy; bytes: Uint8Array<ArrayBuffer> }
  voiding?: { at: string }
}
