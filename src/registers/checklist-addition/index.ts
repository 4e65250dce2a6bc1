/** The register of items that an industry authority or an institution looks at beside the bank (a28). */
import { wordsOf } from '../../journal/words-of.ts'
import type { Procedure } from '../../kernel/procedure.ts'
import { textOf } from '../../kernel/words.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import { type Addition, type Command, commands, type Event, type Facts, readings } from './contract.ts'
import { decide, evolve, initial, ready, relates, stage } from './decide.ts'
import { codeOf } from './parts.ts'

const pageSize = 200
const table = stateTable<Addition>('checklist_addition')

export const checklistAddition: Procedure<Addition, Command, Event, Facts> = {
  name: 'checklist-addition',
  title: '补充检查项目',
  path: 'checklist-additions',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  store: {
    ...table,
    async gather(sql, subject, _state, command, { actor }) {
      if (command.type !== 'draftForField' && command.type !== 'draftForOwn') return { nextNumber: 0 }
      // Two drafts at once wait for each other, so that each has a number of its own.
      await sql("select pg_advisory_xact_lock(hashtext('checklist-addition.number'))")
      const rows = await sql<{ id: string; state: Addition; text: string }>(
        'select id, state, text from checklist_addition where owner = $1 order by number',
        [actor.organisation],
      )
      const same = rows.find(
        ({ id, state, text }) =>
          id !== subject && (state.stage === 'draft' || state.stage === 'in-force') && text === textOf(command.text),
      )
      return {
        nextNumber: (rows.at(-1)?.state.number ?? 0) + 1,
        ...(same ? { sameText: codeOf(same.state.of, same.state.number) } : {}),
      }
    },
    save: (sql, subject, state, version) =>
      table.save(sql, subject, state, version, {
        owner: state.owner,
        kind: state.of,
        number: state.number,
        stage: state.stage,
        text: (state.text && textOf(state.text)) ?? keep,
        starts: state.from ?? null,
        ends: state.until ?? null,
      }),
  },
  views: {
    async list(sql, { actor }, { after }) {
      const rows = await sql<{ id: string; state: Addition; owner: string }>(
        `select a.id, a.state, o.name as owner from checklist_addition a join organisation o on o.id = a.owner
         where $1::uuid is null or (a.kind, a.owner, a.number) > (select kind, owner, number from checklist_addition where id = $1)
         order by a.kind, a.owner, a.number limit ${pageSize + 1}`,
        [after ?? null],
      )
      const page = rows.slice(0, pageSize)
      const said = await wordsOf(sql, page)
      return {
        rows: page.map(({ id, owner, state }) => ({
          id,
          code: codeOf(state.of, state.number),
          of: state.of,
          owner,
          mine: state.owner === actor.organisation,
          stage: state.stage,
          text: said(state.text),
          basis: state.basis,
          from: state.from ?? null,
          until: state.until ?? null,
        })),
        next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      }
    },
  },
}
