/** The rows of shown cards. */
import type { Store } from '../../kernel/procedure.ts'
import { stateTable } from '../../platform/state-table.ts'
import { isRehearsal } from '../../registers/operations/facts.ts'
import { cardOn, supervisorOfAccount } from '../../registers/supervisor/facts.ts'
import { visitOf } from '../record/facts.ts'
import { codeOf } from './code.ts'
import type { Command } from './contract.ts'
import type { CardCheck, Facts } from './state.ts'

const rows = stateTable<CardCheck>('card_check')

export const store: Store<CardCheck, Facts, Command> = {
  ...rows,

  async gather(sql, _subject, _state, { supervision }, { actor, today }) {
    const mine = await supervisorOfAccount(sql, actor.id)
    const card = mine && (await cardOn(sql, mine, today))
    const visit = await visitOf(sql, supervision)
    return { ...(visit ? { visit } : {}), ...(card ? { standing: card.state } : {}) }
  },

  async save(sql, subject, state, version) {
    await rows.save(sql, subject, state, version, {
      supervision: state.supervision ?? '',
      institution: state.institution ?? '',
      account: state.account ?? '',
      code: codeOf(subject, await isRehearsal(sql)),
      until: state.until ?? '',
    })
  },
}
