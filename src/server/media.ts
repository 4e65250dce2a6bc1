/** The media types of what comes in and goes out: read by the routes and by the document that describes them. */
import type { CommandRow, ReadingRow } from '../kernel/procedure.ts'

export const json = 'application/json'
/** A file of which nothing is believed but its bytes. */
const anything = 'application/octet-stream'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a command's body may be. A table saved as text has nothing inside to fear and is read as well. */
export function taken({ upload }: CommandRow): readonly string[] {
  if (upload === 'spreadsheet') return [spreadsheet, 'text/csv']
  if (upload === 'scan') return ['application/pdf', 'image/jpeg', 'image/png']
  if (upload === 'stream') return [anything]
  return [json]
}

const leaving: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: spreadsheet,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}
export const mediaOf = (kind: string): string => leaving[kind] ?? anything

/** What a reading may leave as: a scan that came in as a picture is not made into a paper. */
export function given({ file, orAs }: ReadingRow): readonly string[] {
  if (!file) return [json]
  return [file, ...(orAs ?? [])].map((kind) => mediaOf(kind).split(';')[0] as string)
}
