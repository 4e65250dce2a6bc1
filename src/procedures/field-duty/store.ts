/** The rows of acts. */
import type { Store } from '../../kernel/procedure.ts'
import { stateTable } from '../../platform/state-table.ts'
import { isHidden } from '../daily-supervision/facts.ts'
import { visitOf } from '../record/facts.ts'
import { addressed } from './choices.ts'
import type { Command } from './contract.ts'
import type { Facts, FieldDuty } from './state.ts'

const rows = stateTable<FieldDuty>('field_duty')

export const store: Store<FieldDuty, Facts, Command> = {
  ...rows,

  async gather(sql, _subject, state, command) {
    const supervision = 'supervision' in command ? command.supervision : state.supervision
    const visit = await visitOf(sql, supervision)
    return visit ? { visit: { ...visit, hidden: await isHidden(sql, supervision) } } : {}
  },

  save: (sql, subject, state, version) =>
    rows.save(sql, subject, state, version, {
      supervision: state.supervision,
      institution: state.institution,
      kind: state.content?.kind ?? '',
      stage: state.stage,
      addressed: state.content !== undefined && addressed.includes(state.content.kind),
      at: state.done?.at ?? '',
    }),
}
