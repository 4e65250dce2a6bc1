/** The rows of ratings and complaints. A supervision that the institution has not been told of does not exist for it. */
import type { Store } from '../../kernel/procedure.ts'
import { stateTable } from '../../platform/state-table.ts'
import { isHidden } from '../daily-supervision/facts.ts'
import { visitOf } from '../record/facts.ts'
import type { Command } from './contract.ts'
import type { ConductReport, Facts } from './state.ts'

const rows = stateTable<ConductReport>('conduct_report')

export const store: Store<ConductReport, Facts, Command> = {
  ...rows,

  async gather(sql, _subject, _state, command) {
    if (command.type === 'conclude') return {}
    const { supervision, card } = command
    const visit = (await isHidden(sql, supervision)) ? undefined : await visitOf(sql, supervision)
    if (!visit) return {}
    const { office, institution, stage, team, sessions } = visit
    const [found] = await sql<{ rated: boolean }>(
      "select exists (select from conduct_report where supervision = $1 and card = $2 and kind = 'rating') as rated",
      [supervision, card],
    )
    const lastEnd =
      sessions
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? ''
    return {
      visit: { office, institution, stage, cards: team.map((each) => each.card), lastEnd },
      rated: found?.rated ?? false,
    }
  },

  save: (sql, subject, state, version) =>
    rows.save(sql, subject, state, version, {
      supervision: state.said?.supervision ?? '',
      institution: state.said?.institution ?? '',
      card: state.said?.card ?? '',
      kind: state.kind ?? '',
      stage: state.stage,
      at: state.said?.step.at ?? '',
    }),
}
