/**
 * The rows of documents, written by the procedure whose paper it is, in that act's transaction. `data` holds ids, days
 * and references to words, never a personal value; the file can be made again from it, byte by byte.
 */
import { createHash } from 'node:crypto'
import type { Sql } from '../kernel/sql.ts'
import type { Day } from '../law/calendar/index.ts'
import { keepFile } from '../platform/files.ts'
import { type DocumentKind, documentKinds } from './kinds.ts'
import { voidNumber } from './numbering.ts'

export type NewDocument = {
  id: string
  /** Which of several papers with one number: 'supervisors', 'institution'. */
  copy: string
  procedure: string
  subject: string
  kind: DocumentKind
  version: number
  issuer: string
  issuerName: string
  rehearsal: boolean
  checkCode: string
  data: unknown
  at: string
}

export async function keepDocument(sql: Sql, the: NewDocument): Promise<void> {
  const { template, version } = documentKinds[the.kind]
  await sql(
    `insert into document (id, copy, procedure, subject, kind, version, issuer, issuer_name, rehearsal, check_code,
       template, template_version, data, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      the.id,
      the.copy,
      the.procedure,
      the.subject,
      the.kind,
      the.version,
      the.issuer,
      the.issuerName,
      the.rehearsal,
      the.checkCode,
      template,
      version,
      JSON.stringify(the.data),
      the.at,
    ],
  )
}

/** From now on the code on the paper is answered. `recipient`: the organisation that may read this copy. */
export async function issueDocument(
  sql: Sql,
  { id, copy, ...to }: { id: string; copy: string; number: string; day: Day; sha256: string; recipient?: string },
): Promise<void> {
  await sql(
    `update document set status = 'issued', number = $3, issued_on = $4, sha256 = $5, recipient = $6
     where id = $1 and copy = $2`,
    [id, copy, to.number, to.day, to.sha256, to.recipient ?? null],
  )
}

/** Every copy and the number: all are kept, and the codes answer 已作废. */
export async function voidDocument(sql: Sql, id: string, at: string): Promise<void> {
  await sql("update document set status = 'voided' where id = $1 and status = 'issued'", [id])
  await voidNumber(sql, id, at)
}

/** The scan of the sealed original: its bytes go to the folder of files, its digest to the row. Answers the digest. */
export async function keepServed(
  sql: Sql,
  folder: string,
  { id, copy, bytes }: { id: string; copy: string; bytes: Uint8Array },
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepFile(folder, sha256, bytes)
  await sql('update document set served_sha256 = $3 where id = $1 and copy = $2', [id, copy, sha256])
  return sha256
}
