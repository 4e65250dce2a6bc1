/** The rows of institutions. Derived columns follow the state; words are taken from the act that says them. */
import type { Store } from '../../kernel/procedure.ts'
import { textOf, type Words } from '../../kernel/words.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import type { Command } from './contract.ts'
import { standings } from './standing.ts'
import type { Facts, Institution } from './state.ts'

const table = stateTable<Institution>('institution')
const said = (words: Words | undefined) => (words && textOf(words)) ?? keep

/** What lists show of the state without reading it: occupations, and the standing from day to day. */
function forLists(state: Institution) {
  const all = standings(state)
  return {
    occupations: new Set(state.scope.map(({ occupation }) => occupation)).size,
    standing_since: all.map(({ since }) => since),
    standing: all.map(({ status }) => status),
  }
}

export const store: Store<Institution, Facts, Command> = {
  ...table,

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
    await table.save(sql, subject, state, version, {
      code: state.code,
      name: said(particulars?.name),
      address: said(particulars?.address),
      kind: particulars?.kind ?? keep,
      kinds: particulars?.kinds ?? keep,
      prefecture: particulars?.prefecture ?? keep,
      industry: particulars?.industry ?? null,
      filed_on: state.filedOn,
      valid_until: state.validUntil,
      receipt_year: receipt?.year ?? null,
      receipt_serial: receipt?.serial ?? null,
      ...forLists(state),
    })
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
          ...Object.values(forLists(state)),
        ])
    }
  },
}
