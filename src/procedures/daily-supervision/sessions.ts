/** The sessions of a supervision as a reader sees them, with the place where each is held. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import type { Supervision } from './state.ts'

type Seen = Pick<Supervision, 'institution'> & { sessions: readonly { id: string }[] }

type Row = {
  id: string
  number: string
  occupation: string
  level: string
  subject: string
  from: string
  until: string
  venue: string
  rooms: number
  places: number
  candidates: number
  examiners: number
  internalSupervisor: string | null
  state: string
}

export async function sessionsSeen(sql: Sql, { sessions, institution }: Seen) {
  const rows = await sql<Row>(
    `select s.id, s.number, s.occupation, s.level, s.subject, s.venue, s.rooms, s.places, s.candidates, s.state,
            to_char(s.starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as "from",
            to_char(s.ends at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as until,
            cardinality(s.examiners) as examiners, p.masked as "internalSupervisor"
     from evaluation_session s left join supervisor v on v.id = s.internal left join personal_value p on p.ref = v.name_ref
     where s.id = any($1::uuid[]) order by s.starts, s.id`,
    [sessions.map(({ id }) => id)],
  )
  const venues = (await institutionSeen(sql, institution))?.state.venues ?? []
  const said = await wordsOf(sql, venues)
  return rows.map(({ venue: id, ...row }) => {
    const venue = venues.find((each) => each.id === id)
    return { ...row, venue: said(venue?.name), address: said(venue?.address) }
  })
}
