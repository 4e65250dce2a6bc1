/** The rows of forms of supervision, and the sealed lists of samples, written once. */
import { evidenceOf } from '../../evidence/facts.ts'
import type { Store } from '../../kernel/procedure.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import { isHidden } from '../daily-supervision/facts.ts'
import { leafOf, type RootOf } from '../dispatch/facts.ts'
import { visitOf } from '../record/facts.ts'
import { isTechnical } from './choices.ts'
import type { Command } from './contract.ts'
import { holdForms } from './facts.ts'
import { rootOf } from './sampling.ts'
import { listToSeal, opened } from './sealing.ts'
import type { Event, Facts, Item, SupervisionForm } from './state.ts'

const rows = stateTable<SupervisionForm>('supervision_form')

export function makeStore(chainRootOf: RootOf): Store<SupervisionForm, Facts, Command> {
  return {
    ...rows,

    async gather(sql, subject, state, command, now) {
      const supervision = command.type === 'begin' ? command.supervision : state.supervision
      // Ahead of the record's row, in the order of whoever ends it.
      if (command.type === 'begin') await holdForms(sql)
      const visit = await visitOf(sql, supervision)
      if (!visit) return {}
      const facts: Facts = { visit: { ...visit, hidden: await isHidden(sql, supervision) } }
      // Whoever was not sent takes no element of the chain and opens none.
      if (!visit.team.some(({ account }) => account === now.actor.id)) return facts
      if (command.type === 'seal' && !state.sample)
        return { ...facts, list: await listToSeal(sql, state, command, visit.sessions, now) }
      if (command.type === 'draw') return { ...facts, opened: await opened(sql, subject, state, chainRootOf) }
      if (command.type === 'mark' || command.type === 'end')
        return { ...facts, evidence: await evidenceOf(sql, supervision, subject) }
      return facts
    },

    save: (sql, subject, state, version) =>
      rows.save(sql, subject, state, version, {
        supervision: state.supervision,
        institution: state.institution,
        form: state.form,
        stage: state.stage,
        technical: isTechnical(state.form, state.sample?.of),
        begun_at: state.begun?.at ?? '',
        year: state.sample?.year ?? keep,
        j: state.sample?.j ?? keep,
      }),

    async keep(sql, subject, { list }) {
      if (!list) return
      await sql(
        `insert into sampled_item (sample, item, label, salt, leaf)
         select $1, r.* from jsonb_to_recordset($2::jsonb) as r(item text, label text, salt text, leaf text)`,
        [subject, JSON.stringify(list.items)],
      )
    },

    async recheck(sql, subject, events) {
      const sealed = (events as Event[]).find((event) => event.type === 'ListSealed')
      const items = await sql<Item>('select item, label, salt, leaf from sampled_item where sample = $1', [subject])
      if (!sealed) return items.length > 0 ? '抽查名单在日志中没有来历' : undefined
      const right = items.every(({ item, salt, leaf }) => leafOf(item, salt) === leaf)
      const same = items.length === sealed.sample.count && rootOf(items) === sealed.sample.poolRoot
      return right && same ? undefined : '抽查名单与日志中的数目和散列值不一致'
    },
  }
}
