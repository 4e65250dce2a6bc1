/** What a supervisor sees of the own calls: where, when, with whom to speak, and what accepting means. */
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { citation, clauses } from '../../law/clauses.ts'
import { prefectureName, type PrefectureCode } from '../../law/divisions.ts'
import { sessionsSeen } from '../../registers/activity/facts.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { conductClauses, conductVersion, recusalClause } from './conduct.ts'
import { skipOf } from './page.ts'
import type { Dispatch, Place } from './state.ts'

/** The latest call counts: somebody is called once in a draw, and at most asked again after a move. */
const ownPlace = ({ places }: Dispatch, account: string): Place | undefined =>
  places.filter((place) => place.account === account).at(-1)

export const mine: View = async (sql, { actor }) => {
  const rows = await sql<{ id: string; state: Dispatch; institution: string; address: string }>(
    `select d.id, d.state, i.name as institution, i.address from dispatch d join institution i on i.id = d.institution
     where $1 = any(d.accounts) order by d.starts desc, d.id desc limit 200`,
    [actor.id],
  )
  return {
    rows: rows.flatMap(({ id, state, institution, address }) => {
      const place = ownPlace(state, actor.id)
      const days = [...state.sessions].sort((a, b) => (a.from < b.from ? -1 : 1))
      if (!place) return []
      const { from, until } = { from: days[0]?.from ?? '', until: days.at(-1)?.until ?? '' }
      return [{ id, state: place.state, institution, address, from, until, answerBy: place.answerBy }]
    }),
  }
}

export const call: View = async (sql, { actor }, { id }) => {
  const [row] = await sql<{ state: Dispatch; announced: boolean; name: string; address: string; prefecture: string }>(
    `select d.state, s.announced, i.name, i.address, i.prefecture from dispatch d
     join daily_supervision s on s.id = d.id join institution i on i.id = d.institution where d.id = $1`,
    [id],
  )
  const place = row && ownPlace(row.state, actor.id)
  if (!row || !place) return undefined
  const { state, announced, name, address, prefecture } = row
  const [office] = await sql<{ name: string }>('select name from organisation where id = $1', [state.office])
  return {
    id,
    state: place.state,
    rank: place.rank,
    askedOn: place.askedOn,
    answerBy: place.answerBy,
    ...skipOf(place),
    announced,
    disclosed: state.disclosed,
    institution: { name, address, prefecture: prefectureName(prefecture as PrefectureCode) },
    sessions: await sessionsIn(sql, state),
    conduct: {
      version: conductVersion,
      clauses: conductClauses.map((clause) => ({ id: clause, citation: citation(clause), text: clauses[clause] })),
    },
    recusal: { citation: citation(recusalClause), text: clauses[recusalClause] },
    letter: place.state === 'accepted' ? (state.letter ?? null) : null,
    office: office?.name ?? '',
  }
}

async function sessionsIn(sql: Sql, { sessions, institution }: Dispatch) {
  const venues = (await institutionSeen(sql, institution))?.state.venues ?? []
  const said = await wordsOf(sql, venues)
  const seen = await sessionsSeen(
    sql,
    sessions.map(({ id }) => id),
  )
  return seen.map(({ venue: id, ...session }) => {
    const venue = venues.find((each) => each.id === id)
    return { ...session, venue: said(venue?.name), address: said(venue?.address) }
  })
}
