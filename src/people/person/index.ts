/** The procedure of a person's data. What a reading shows was opened by this very actor within the last minute. */
import type { Logged, Procedure } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { stateTable } from '../../platform/state-table.ts'
import { candidateOf } from '../../registers/activity/facts.ts'
import { worksFor } from '../../registers/institution/facts.ts'
import { cardedBy } from '../../registers/supervisor/facts.ts'
import { type Command, commands, type Event, type Facts, type Person, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'
import { holdForErasing } from './holds.ts'

const shownFor = 60_000
const table = stateTable<Person>('person')

export function personProcedure(
  openForReader: (sql: Sql, ref: string) => Promise<string | undefined>,
): Procedure<Person, Command, Event, Facts> {
  return {
    name: 'person',
    title: '个人信息',
    path: 'persons',
    commands,
    readings,
    initial,
    stage,
    ready,
    decide,
    evolve,
    relates: () => true,
    store: {
      ...table,
      async gather(sql, subject, _state, command, { actor, today }) {
        if (command.type === 'erase') {
          await holdForErasing(sql, subject)
          const [known] = await sql('select person from person_key where person = $1', [subject])
          return { openedToday: 0, isTheirs: known !== undefined }
        }
        // One at a time for each reader: the day's measure cannot be overrun by asking all at once.
        await sql("select pg_advisory_xact_lock(hashtext('person.openings'), hashtext($1))", [actor.id])
        const [found] = await sql<{ theirs: boolean; today: number }>(
          `select exists (select from personal_value where ref = $1 and person = $2) as theirs,
                  (select count(*)::int from journal_entry where procedure = 'person' and at >= $4::timestamptz
                     and convert_from(body, 'utf8')::jsonb @> jsonb_build_object('actor', $3::text,
                       'event', jsonb_build_object('type', 'ValueRevealed'))) as today`,
          [command.ref, subject, actor.id, `${today}T00:00:00+08:00`],
        )
        const own =
          command.type === 'reveal' ||
          (await worksFor(sql, actor.organisation, subject)) ||
          (await cardedBy(sql, actor.organisation, subject)) ||
          (await candidateOf(sql, actor.organisation, subject))
        return { openedToday: found?.today ?? 0, isTheirs: own && (found?.theirs ?? false) }
      },
      async save(sql, subject, state, version) {
        await table.save(sql, subject, state, version)
        if (state.stage !== 'erased') return
        await sql('delete from personal_value where person = $1', [subject])
        await sql('delete from person_key where person = $1', [subject])
      },
    },
    views: {
      async revealed(sql, { actor, at }, { id, ref }) {
        const [row] = await sql<{ state: Person }>('select state from person where id = $1', [id])
        const last = row?.state.last
        if (!last || last.to !== actor.id || last.ref !== ref || Date.parse(at) - Date.parse(last.at) > shownFor)
          return undefined
        const text = await openForReader(sql, String(ref))
        return text === undefined ? undefined : { text, logged: await whyOpened(sql, String(id), last.ref) }
      },
    },
  }
}

/** The field that was opened, and where the reason stands: the opening is the person's newest entry. */
async function whyOpened(sql: Sql, person: string, ref: string): Promise<Logged> {
  const [row] = await sql<{ field: string; reason: string }>(
    `select v.field, convert_from(e.body, 'utf8')::jsonb->'event'->'reason'->>'ref' as reason
     from personal_value v, journal_entry e
     where v.ref = $2 and e.procedure = 'person' and e.subject = $1 order by e.version desc limit 1`,
    [person, ref],
  )
  return row ? { fields: [row.field], reason: row.reason } : {}
}
