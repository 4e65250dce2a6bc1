/** The rows of institutions. Derived columns follow the state; words are taken from the act that says them. */
import type { Store } from '../../kernel/procedure.ts'
import { textOf, type Words } from '../../kernel/words.ts'
import type { Command } from './contract.ts'
import { standings } from './standing.ts'
import type { Facts, Institution } from './state.ts'

/** What lists show of the state without reading it: occupations, and the standing from day to day. */
function forLists(state: Institution): [number, string[], string[]] {
  const all = standings(state)
  return [
    new Set(state.scope.map(({ occupation }) => occupation)).size,
    all.map(({ since }) => since),
    all.map(({ status }) => status),
  ]
}

export const store: Store<Institution, Facts, Command> = {
  table: 'institution',

  async load(sql, subject) {
    const [row] = await sql<{ state: Institution; version: number }>(
      'select state, version from institution where id = $1',
      [subject],
    )
    return row
  },

  async gather(sql, subject, _state, command, { today }) {
    const code = command.type === 'register' ? command.code : null
    const industry = command.type === 'register' || command.type === 'change' ? (command.industry ?? null) : null
    // Receipt numbers have no gaps: whoever issues one holds the year's lock until the end of the act.
    if (command.type === 'issueReceipt') await sql("select pg_advisory_xact_lock(hashtext('institution.receipt'))")
    const [row] = await sql<{ taken: boolean; next: number; known: boolean }>(
      `select exists (select from institution where code = $1 and id <> $2) as taken,
              (select coalesce(max(receipt_serial), 0) + 1 from institution where receipt_year = $3) as next,
              $4::uuid is null or exists (select from organisation where id = $4::uuid and kind = 'industry') as known`,
      [code, subject, Number(today.slice(0, 4)), industry],
    )
    return { codeTaken: row?.taken ?? false, nextReceipt: row?.next ?? 1, industryKnown: row?.known ?? false }
  },

  async save(sql, subject, state, version) {
    const { particulars, receipt } = state
    const said = (words: Words | undefined) => (words ? (textOf(words) ?? null) : null)
    await sql(
      `insert into institution (id, version, state, code, name, address, kind, kinds, prefecture, industry, filed_on, valid_until, receipt_year, receipt_serial,
         occupations, standing_since, standing)
       values ($1, $2, $3, $4, coalesce($5, ''), coalesce($6, ''), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (id) do update set version = $2, state = $3, name = coalesce($5, institution.name), address = coalesce($6, institution.address),
         kind = $7, kinds = $8, prefecture = $9, industry = $10, filed_on = $11, valid_until = $12, receipt_year = $13, receipt_serial = $14,
         occupations = $15, standing_since = $16, standing = $17`,
      [
        subject,
        version,
        JSON.stringify(state),
        state.code,
        said(particulars?.name),
        said(particulars?.address),
        particulars?.kind,
        particulars?.kinds,
        particulars?.prefecture,
        particulars?.industry ?? null,
        state.filedOn,
        state.validUntil,
        receipt?.year ?? null,
        receipt?.serial ?? null,
        ...forLists(state),
      ],
    )
  },
  async fill(sql) {
    for (;;) {
      const rows = await sql<{ id: string; state: Institution }>(
        `select id, state from institution where standing = '{}' order by id limit 500`,
      )
      if (rows.length === 0) return
      for (const { id, state } of rows)
        await sql('update institution set occupations = $2, standing_since = $3, standing = $4 where id = $1', [
          id,
          ...forLists(state),
        ])
    }
  },
}
