/** The rows: the folded state, and what lists are ordered by. */
import type { Store } from '../../kernel/procedure.ts'
import { stateTable } from '../../platform/state-table.ts'
import type { Command } from './contract.ts'
import type { Facts, SampleMatter } from './state.ts'

const rows = stateTable<SampleMatter>('sample_matter')

export const store: Store<SampleMatter, Facts, Command> = {
  ...rows,
  gather: async () => ({}),
  save: (sql, subject, state, version) =>
    rows.save(sql, subject, state, version, { stage: state.stage, opened_on: state.openedOn ?? '' }),
}
