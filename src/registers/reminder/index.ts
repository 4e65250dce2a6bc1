/** The register of reminders: their rows are the notices of the desk; what leaves the house follows as a consequence. */
import type { Procedure } from '../../kernel/procedure.ts'
import { stateTable } from '../../platform/state-table.ts'
import { contactOf } from '../contact/facts.ts'
import {
  type Command,
  commands,
  type Event,
  type Facts,
  type Handed,
  type Line,
  type Reminder,
  readings,
} from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'
import { unreadOf } from './facts.ts'

const table = stateTable<Reminder>('reminder')
type Shown = Line & { name: string | null }
type Place = { title: string; path: string }

/** `offered`: what the house can send by; `placeOf`: what a procedure's subjects are called and where they stand. */
export function reminder(
  offered: Record<Handed['channel'], boolean>,
  placeOf: (procedure: string) => Place | undefined,
): Procedure<Reminder, Command, Event, Facts> {
  return {
    name: 'reminder',
    title: '提醒',
    path: 'reminders',
    commands,
    readings,
    initial,
    stage,
    ready,
    decide,
    evolve,
    relates: (state, actor, relation) => relation === 'self' && state.account === actor.id,
    store: {
      ...table,
      async gather(sql, _subject, _state, command) {
        if (command.type !== 'remind') return { standing: [], reachedBy: [] }
        const open = await sql<{ procedure: string; subject: string; kind: string; dueOn: string }>(
          `select procedure, subject, kind, due_on as "dueOn" from duty
           where (procedure, subject, kind) in (select * from unnest($1::text[], $2::uuid[], $3::text[]))`,
          [
            command.lines.map(({ procedure }) => procedure),
            command.lines.map(({ subject }) => subject),
            command.lines.map(({ kind }) => kind),
          ],
        )
        const keyed = new Set(open.map((each) => [each.procedure, each.subject, each.kind, each.dueOn].join(' ')))
        const refs = await contactOf(sql, command.account)
        return {
          standing: command.lines.filter((each) =>
            keyed.has([each.procedure, each.subject, each.kind, each.dueOn].join(' ')),
          ),
          reachedBy: (['mail', 'gateway'] as const).filter((channel) => offered[channel] && refs[channel]),
        }
      },
      async save(sql, subject, state, version) {
        const unread = state.stage === 'unread'
        await table.save(sql, subject, state, version, { account: state.account, day: state.on, unread })
        if (version > 1) return
        await sql(
          `insert into reminder_line (reminder, account, procedure, subject, kind, due_on, moment, round)
           select $1, $2, l.* from jsonb_to_recordset($3::jsonb)
             as l(procedure text, subject uuid, kind text, "dueOn" date, moment text, round integer)`,
          [subject, state.account, JSON.stringify(state.lines)],
        )
      },
    },
    views: {
      async list(sql, { actor }) {
        const rows = await sql<{ id: string; day: string; unread: boolean; lines: Shown[] }>(
          `select r.id, r.day, r.unread, l.lines from reminder r, lateral (
             select jsonb_agg(jsonb_build_object('procedure', l.procedure, 'subject', l.subject, 'kind', l.kind,
               'dueOn', l.due_on, 'moment', l.moment, 'round', l.round, 'name', d.name) order by l.due_on, l.subject) as lines
             from reminder_line l left join duty d
               on d.procedure = l.procedure and d.subject = l.subject and d.kind = l.kind and d.due_on = l.due_on
             where l.reminder = r.id) l
           where r.account = $1 order by r.day desc limit 60`,
          [actor.id],
        )
        const lineOf = ({ procedure, subject, name, moment, dueOn }: Shown) => {
          const place = placeOf(procedure)
          return { name, title: place?.title ?? '', moment, dueOn, path: place ? `${place.path}/${subject}` : null }
        }
        return {
          unread: await unreadOf(sql, actor.id),
          rows: rows.map(({ lines, ...row }) => ({ ...row, lines: lines.map(lineOf) })),
        }
      },
    },
  }
}
