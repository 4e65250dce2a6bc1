/**
 * 发文字号 without gaps, per issuer, kind and year. A number is taken inside the act that needs it: if the act fails,
 * nothing was taken. A voided number is kept and never given again; a rehearsal counts apart and says so in its mark.
 */
import type { Sql } from '../kernel/sql.ts'
import { type Day, yearOf } from '../law/calendar/index.ts'
import { makeDocumentNumber } from '../law/numbers/document-number.ts'
import { type DocumentKind, documentKinds } from './kinds.ts'

export type Numbered = { number: string; year: number; serial: number }

export type NumberWanted = {
  issuer: string
  /** 机关代字 of the issuer: 青职评. */
  office: string
  kind: DocumentKind
  /** The day of the document: its year is the number's. */
  day: Day
  document: string
  rehearsal: boolean
  at: string
}

/** The next number of its series, written down. Holds the series until the act ends. */
export async function nextNumber(sql: Sql, wanted: NumberWanted): Promise<Numbered> {
  const { issuer, kind, day, document, rehearsal, at } = wanted
  const year = yearOf(day)
  await sql("select pg_advisory_xact_lock(hashtext('document.number'))")
  const [row] = await sql<{ next: number }>(
    `select coalesce(max(serial), 0) + 1 as next from document_number
     where issuer = $1 and kind = $2 and year = $3 and rehearsal = $4`,
    [issuer, kind, year, rehearsal],
  )
  const serial = row?.next ?? 1
  const number = makeDocumentNumber({ office: officeMark(wanted), year, serial })
  await sql(
    `insert into document_number (issuer, kind, year, rehearsal, serial, number, document, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [issuer, kind, year, rehearsal, serial, number, document, at],
  )
  return { number, year, serial }
}

/** 青职评 + 委, and 演 in a rehearsal: no paper of a rehearsal bears a number that a real one could bear. */
export function officeMark({ office, kind, rehearsal }: Pick<NumberWanted, 'office' | 'kind' | 'rehearsal'>): string {
  return `${office}${documentKinds[kind].mark}${rehearsal ? '演' : ''}`
}

/** Keeps the number and says it is void. A number that is void already stays as it was. */
export async function voidNumber(sql: Sql, document: string, at: string): Promise<void> {
  await sql('update document_number set voided = coalesce(voided, $2) where document = $1', [document, at])
}
