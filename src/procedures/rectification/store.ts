/** The rows of rectifications, their items, and what they lay before whoever is competent; all derived but the first. */
import { evidenceAbout } from '../../evidence/facts.ts'
import type { Store } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { type Day, yearOf } from '../../law/calendar/index.ts'
import { stateTable } from '../../platform/state-table.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { problemsAt } from '../record/facts.ts'
import type { Command } from './contract.ts'
import { raisedBy } from './raised.ts'
import type { Facts, HandedIn, Item, Rectification } from './state.ts'

const rows = stateTable<Rectification>('rectification')
const named: readonly Command['type'][] = ['submit', 'enterReply', 'recordCheck', 'noteRefusal']

export const store: Store<Rectification, Facts, Command> = {
  ...rows,

  async gather(sql, subject, _state, command, { today }) {
    if (command.type === 'open' || command.type === 'demand') return { opening: await openingOf(sql, command, today) }
    return named.includes(command.type) ? { evidence: await filesOf(sql, subject) } : {}
  },

  async save(sql, subject, the, version) {
    await rows.save(sql, subject, the, version, {
      institution: the.institution,
      number: the.number,
      mode: the.mode,
      stage: the.stage,
      basis: 'document' in the.basis ? null : the.basis.subject,
      opened_on: the.openedOn,
      due_on: the.dueOn ?? null,
      overdue: the.overdue !== undefined,
      refused: the.refused !== undefined,
    })
    await keepItems(sql, subject, the)
    await keepRaised(sql, subject, the)
  },
}

/** The files handed in about a rectification, with what each is for. */
export async function filesOf(sql: Sql, subject: string): Promise<HandedIn[]> {
  const kept = await evidenceAbout(sql, subject)
  return kept.map(({ id, item }) => ({ id, ...(item ? { tag: item } : {}) }))
}

async function openingOf(sql: Sql, { institution, items }: Extract<Command, { type: 'demand' | 'open' }>, today: Day) {
  const wanted = items.flatMap(({ problem }) => problem ?? [])
  // The numbers are held until the act ends, so two demands never look for the same problem at once.
  const number = await nextNumber(sql, today)
  const found = await problemsAt(sql, institution, wanted)
  const busy = await sql<{ problem: string; number: string }>(
    `select i.problem, r.number from rectification_item i join rectification r on r.id = i.rectification
     where i.problem = any($1::uuid[]) and i.state not in ('closed', 'left')`,
    [wanted],
  )
  const elsewhere = new Map(busy.map(({ problem, number }) => [problem, number]))
  const [office] = await sql<{ id: string }>("select id from organisation where kind = 'centre' order by id limit 1")
  return {
    institution: (await institutionSeen(sql, institution)) !== undefined,
    number,
    ...(office ? { office: office.id } : {}),
    problems: found.map(({ state, ...each }) => {
      const other = elsewhere.get(each.id)
      return { ...each, closed: state === 'closed', ...(other ? { elsewhere: other } : {}) }
    }),
  }
}

/** 整改2026-0007: without gaps, for a number is taken in the act that uses it; no clause asks for one. */
async function nextNumber(sql: Sql, today: Day): Promise<string> {
  await sql("select pg_advisory_xact_lock(hashtext('rectification.number'))")
  const year = yearOf(today)
  const [row] = await sql<{ count: number }>('select count(*)::int as count from rectification where number like $1', [
    `整改${year}-%`,
  ])
  return `整改${year}-${String((row?.count ?? 0) + 1).padStart(4, '0')}`
}

async function keepItems(sql: Sql, subject: string, the: Rectification): Promise<void> {
  for (const item of the.items)
    await sql(
      `insert into rectification_item
         (rectification, item, number, institution, problem, record, demand, mode, due_on, overdue, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (rectification, item) do update set due_on = $9, overdue = $10, state = $11`,
      [
        subject,
        item.id,
        item.number,
        the.institution,
        item.problem?.id ?? null,
        item.problem?.record ?? null,
        item.demand.ref,
        the.mode,
        the.dueOn ?? null,
        the.overdue !== undefined,
        stateOf(the, item),
      ],
    )
}

export type ItemState = 'open' | 'reported' | 'returned' | 'accepted' | 'closed' | 'left'

/** `left`: the rectification was closed without this item's having been put right. */
export function stateOf({ stage, mode }: Rectification, { accepted }: Item): ItemState {
  if (stage === 'closed') return accepted || mode === 'improve' ? 'closed' : 'left'
  if (accepted) return 'accepted'
  return stage === 'submitted' ? 'reported' : stage === 'returned' ? 'returned' : 'open'
}

/** Whoever takes one up changes its state; a reply on paper that came in time takes the lateness back. */
async function keepRaised(sql: Sql, subject: string, the: Rectification): Promise<void> {
  const raised = raisedBy(the)
  await sql(
    `update problem_for_determination set state = 'withdrawn'
     where procedure = 'rectification' and subject = $1 and state = 'open' and not (kind = any($2::text[]))`,
    [subject, raised.map(({ kind }) => kind)],
  )
  for (const { kind, on, clause, fact, dueOn, evidence } of raised)
    await sql(
      `insert into problem_for_determination
         (procedure, subject, kind, institution, raised_on, suggested, fact, due_on, evidence)
       values ('rectification', $1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (procedure, subject, kind) do update set
         raised_on = $4, due_on = $7, state = case when problem_for_determination.state = 'withdrawn' then 'open'
           else problem_for_determination.state end`,
      [subject, kind, the.institution, on, clause, fact?.ref ?? null, dueOn ?? null, evidence],
    )
}
