/** A record that only waits to be handed in, as often as wanted: copies of one that was really made, visit and all. */
import { Person } from '../walkthrough/people.ts'
import { story } from '../walkthrough/story.ts'
import { addDays, calendarFor, dayInChina } from '../../src/law/calendar/index.ts'
import type { Bench } from './house.ts'
import { listen } from './wire.ts'

const nothing = () => undefined

/** One supervision from the plan to the closed record; who went is signed in. The house lives on that day from then on. */
export async function oneVisit(bench: Bench) {
  const { open, client } = bench
  const server = await listen(open.app)
  let today = addDays(dayInChina(new Date()), 1)
  while (!calendarFor().isWorkingDay(today)) today = addDays(today, 1)
  const itIs = (hour: string) => {
    const shift = Date.parse(`${today}T${hour}:00+08:00`) - Date.now()
    open.house.clock = () => new Date(Date.now() + shift)
  }
  const signIn = (account: string, name: string) => Person.signIn(server.address, account, name, nothing)
  await story({ today, itIs, note: nothing, signIn, house: open })
  await server.close()
  const { rows } = await client.query<{ id: string; items: string[]; account: string; name: string }>(
    `select r.id, r.state->'items' as items, a.id as account, a.name from supervision_record r join account a on a.id = r.accounts[1]
     where r.stage = 'closed' order by r.state->'ended'->>'at' desc limit 1`,
  )
  const visit = rows[0]
  if (!visit) throw new Error('no record was closed')
  return { ...visit, who: await bench.signedIn(visit.name) }
}

/** So many records of visits that have ended, nothing handed in yet. */
export async function endedRecords({ client }: Bench, from: string, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into supervision_record (id, version, state, institution, stage, accounts, due_on, problems)
     select gen_random_uuid(), version, jsonb_set(state || '{"stage": "ended", "submissions": []}', '{content,problems}', '[]'),
            institution, 'ended', accounts, due_on, 0
     from supervision_record, generate_series(1, $2::int) where id = $1 returning id`,
    [from, count],
  )
  return rows.map(({ id }) => id)
}

export const answersTo = (items: readonly string[]) =>
  JSON.stringify({ answers: items.map((item) => ({ item, answer: 'yes' })) })
