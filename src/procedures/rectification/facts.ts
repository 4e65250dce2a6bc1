/** What other rooms may ask of rectifications, read-only. Lateness is judged by the day it is asked for. */
import type { Actor } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { centreTags } from './choices.ts'

/** What a follow-up demanded (by its subject), as far as it has come; as the reader sees it. */
export type Demanded = { id: string; number: string; dueOn: string | null; overdue: boolean; closed: boolean }

export const demandedBy = (sql: Sql, basis: string): Promise<Demanded[]> =>
  sql<Demanded>(
    `select id, number, due_on as "dueOn", overdue, stage = 'closed' as closed
     from rectification where basis = $1 order by opened_on, number`,
    [basis],
  )

export type ItemSeen = {
  rectification: string
  number: number
  problem: string | null
  demand: string
  mode: 'improve' | 'rectify'
  dueOn: string | null
  overdue: boolean
  state: string
}
const itemColumns = `i.rectification, i.number, i.problem, coalesce(o.text, '（已删除）') as demand, i.mode,
  i.due_on as "dueOn", i.overdue, i.state`

/** Items that are not put right yet: what whoever goes there next should look at (a15.1.1). */
export const openItemsAt = (sql: Sql, institution: string): Promise<ItemSeen[]> =>
  sql<ItemSeen>(
    `select ${itemColumns} from rectification_item i left join opening o on o.ref = i.demand
     where i.institution = $1 and i.state not in ('accepted', 'closed', 'left')
     order by i.due_on nulls last, i.rectification, i.number limit 50`,
    [institution],
  )

/** What came of the problems of one record, for whoever may read that record. */
export const itemsOfRecord = (sql: Sql, record: string): Promise<ItemSeen[]> =>
  sql<ItemSeen>(
    `select ${itemColumns} from rectification_item i left join opening o on o.ref = i.demand
     where i.record = $1 and exists (select from supervision_record r where r.id = i.record)
     order by i.rectification, i.number`,
    [record],
  )

export type Settling = { problem: string; id: string; number: string; state: string; overdue: boolean }

/** Where each problem of an institution is being put right, or was last. */
export const settlingOf = (sql: Sql, institution: string): Promise<Settling[]> =>
  sql<Settling>(
    `select i.problem, r.id, r.number, i.state, r.overdue
     from rectification_item i join rectification r on r.id = i.rectification
     where i.institution = $1 and i.problem is not null order by r.opened_on, r.number`,
    [institution],
  )

export type ForDetermination = {
  procedure: string
  subject: string
  kind: string
  institution: string
  raisedOn: string
  suggested: string
  fact: string | null
  dueOn: string | null
  evidence: string[]
}

/** Facts that wait for whoever is competent to take them up (a19), the oldest first; a suggestion is no determination. */
export const problemsForDetermination = (sql: Sql, institution?: string): Promise<ForDetermination[]> =>
  sql<ForDetermination>(
    `select p.procedure, p.subject, p.kind, p.institution, p.raised_on as "raisedOn", p.suggested, o.text as fact,
            p.due_on as "dueOn", p.evidence
     from problem_for_determination p left join opening o on o.ref = p.fact
     where p.state = 'open' and ($1::uuid is null or p.institution = $1)
     order by p.raised_on, p.subject, p.kind limit 200`,
    [institution ?? null],
  )

/** Whether a file for this purpose may be handed in now: the institution's proofs while it writes, the Centre's own otherwise. */
export async function mayHandIn(sql: Sql, subject: string, tag: string | undefined, actor: Actor): Promise<boolean> {
  const [row] = await sql<{ institution: string; stage: string; items: number }>(
    "select institution, stage, jsonb_array_length(state->'items') as items from rectification where id = $1",
    [subject],
  )
  if (!row || !tag || row.stage === 'closed') return false
  if (actor.powers.includes('centre.reviewRectifications')) return Object.hasOwn(centreTags, tag)
  const number = /^\d{1,2}$/.test(tag) ? Number(tag) : 0
  return (
    actor.powers.includes('institution.rectify') &&
    actor.organisation === row.institution &&
    (row.stage === 'open' || row.stage === 'returned') &&
    number >= 1 &&
    number <= row.items
  )
}
