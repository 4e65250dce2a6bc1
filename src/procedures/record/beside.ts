/** What stands beside the answers of a record: what is on file already, what was added (a28), what was told at once (a8.1). */
import type { Sql } from '../../kernel/sql.ts'
import { versionOf } from '../../law/checklist/index.ts'
import { type Added, type Values, whyAsked } from '../../law/record-form/index.ts'
import { ownerText } from './choices.ts'
import type { SupervisionRecord } from './state.ts'
import { suggestionIn } from './suggestions.ts'
import type { Say } from './told.ts'

/** The fields of the head that whoever goes fills in. */
const ofHead = ['H13', 'H09-F', 'H16-P', 'H17'] as const

export async function besideOf(sql: Sql, the: SupervisionRecord, said: Say) {
  const items = (versionOf(the.checklist)?.items ?? []).filter(({ id }) => the.items.includes(id))
  const owners = await ownersOf(sql, the)
  return {
    suggestions: items.flatMap((item) => {
      const found = suggestionIn(the.known, item)
      return found ? [{ item: item.id, answer: found.answer, because: found.because, from: found.from }] : []
    }),
    why: ofHead.map((field) => {
      const { purpose, clause } = whyAsked(field)
      return { field, purpose, ...(clause ? { clause } : {}) }
    }),
    additions: (the.additions ?? []).map(({ code, text: words, of, owner, basis: on }) => ({
      code,
      text: said(words),
      of,
      owner: owners.get(owner) ?? '',
      basis: on,
    })),
    reports: (the.reports ?? []).map(({ id, item, note, at, on, answered }) => ({
      id,
      item,
      note: said(note),
      at,
      on,
      ...(answered ? { answered: { note: said(answered.note), at: answered.at, on: answered.on } } : {}),
    })),
  }
}

/** The same for paper and file: nothing where there is nothing to say. */
export async function besideValues(
  sql: Sql,
  the: SupervisionRecord,
  said: Say,
  moment: (instant: string) => string,
): Promise<Values> {
  const { additions, reports } = await besideOf(sql, the, said)
  const added = additions.map(({ code, text: words, of, owner }): Added => {
    const { answer, note } = the.content.answers[code] ?? {}
    return {
      id: code,
      text: words,
      owner: ownerText(of, owner),
      ...(answer ? { answer } : {}),
      ...(note ? { note: said(note) } : {}),
    }
  })
  return {
    ...(added.length > 0 ? { 'F-B01-O': added } : {}),
    ...(reports.length > 0
      ? {
          'F-B01-R': reports.map(({ item, at, note, answered }) => ({
            item,
            at: moment(at),
            note,
            ...(answered ? { answered: answered.note } : {}),
          })),
        }
      : {}),
  }
}

async function ownersOf(sql: Sql, { additions = [] }: SupervisionRecord): Promise<Map<string, string>> {
  if (additions.length === 0) return new Map()
  const rows = await sql<{ id: string; name: string }>('select id, name from organisation where id = any($1::uuid[])', [
    [...new Set(additions.map(({ owner }) => owner))],
  ])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
