/** Tables as full as after many years: copies of one whole case, its journal and its deadlines included. */
import type { Bench } from './house.ts'
import { moreSessions } from './sessions.ts'

const copy = "md5('case' || n)::uuid"
const spread = "(n % 1500) * interval '1 day'"
/** $1: the case that is copied, $2: how often. Its acts stand in the journal under the copy, so that they are sealed as well. */
const statements = [
  `insert into daily_supervision (id, version, state, institution, activity, stage, announced, disclosed, starts, ends)
   select ${copy}, version, state, institution, activity, stage, announced, disclosed, starts - ${spread}, ends - ${spread}
   from daily_supervision, generate_series(1, $2::int) n where id = $1`,
  `insert into dispatch (id, version, state, institution, stage, disclosed, accounts, year, j, draw_key, starts, ends)
   select ${copy}, version, state, institution, stage, disclosed, array[md5('account' || n % 400)::uuid], 1900, n, md5('key' || n),
          starts - ${spread}, ends - ${spread}
   from dispatch, generate_series(1, $2::int) n where id = $1`,
  `insert into supervision_visitor (supervision, supervisor, card, name_ref)
   select ${copy}, supervisor, card, name_ref from supervision_visitor, generate_series(1, $2::int) n where supervision = $1`,
  `insert into supervision_record (id, version, state, institution, stage, accounts, due_on, submitted_on, on_time, problems)
   select ${copy}, version, state, institution, stage, array[md5('account' || n % 400)::uuid], due_on - n % 1500, submitted_on - n % 1500,
          on_time, problems
   from supervision_record, generate_series(1, $2::int) n where id = $1`,
  `insert into problem_found (id, record, institution, found_on, item, suggested, corrected, fact, accepted, state)
   select md5('problem' || n)::uuid, ${copy}, i.id, found_on - n % 1500, item, suggested, corrected, fact, accepted, p.state
   from problem_found p, generate_series(1, $2::int) n
   join (select id, row_number() over (order by id) as place, count(*) over () as all_of from institution) i on i.place = 1 + n % i.all_of
   where p.record = $1`,
  `insert into duty (procedure, subject, kind, name, owner, remind_on, due_on)
   select 'bench', ${copy}, 'open', '演练', md5('account' || n % 400)::uuid, '{}', current_date + 30 + n % 300
   from generate_series(1, $2::int) n where $1::uuid is not null`,
  `insert into journal_entry (id, procedure, subject, version, body, leaf, at)
   select gen_random_uuid(), procedure, ${copy}, version, body, leaf, at - ${spread}
   from journal_entry, generate_series(1, $2::int) n where subject = $1`,
]

/** `size` sessions, and a supervision with its record for every tenth of them. */
export async function crowd({ client }: Bench, from: string, size: number): Promise<void> {
  await client.query(moreSessions, [size])
  for (const statement of statements) await client.query(statement, [from, size / 10])
  for (let [sealed, all] = [0, 1]; sealed < all; ) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const { rows } = await client.query<{ sealed: number; all: number }>(
      'select (select count(*) from journal_seal)::int as sealed, (select count(*) from journal_entry)::int as all',
    )
    ;({ sealed, all } = rows[0] as { sealed: number; all: number })
  }
  await client.query('vacuum analyze')
}
