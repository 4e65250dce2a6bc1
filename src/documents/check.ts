/** What a check code answers to anybody: the plain facts of one paper, nothing about a person. */
import type { Sql } from '../kernel/sql.ts'
import type { Day } from '../law/calendar/index.ts'
import { documentKinds, isDocumentKind } from './kinds.ts'

export type CheckedDocument = {
  kind: string
  number: string
  issuedOn: Day
  issuer: string
  status: 'issued' | 'voided'
  rehearsal: boolean
}

/** `code` as `readCheckCode` answers it. A draft is not known outside. */
export async function checkDocument(sql: Sql, code: string): Promise<CheckedDocument | undefined> {
  const [row] = await sql<CheckedDocument>(
    `select kind, number, issued_on as "issuedOn", issuer, status, rehearsal from document_of_code($1)`,
    [code],
  )
  return row && { ...row, kind: isDocumentKind(row.kind) ? documentKinds[row.kind].name : '文书' }
}
