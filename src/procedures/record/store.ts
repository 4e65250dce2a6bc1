/** The rows of records, and the problems found in them, which outlive the record on the institution's page. */
import { evidenceAbout } from '../../evidence/facts.ts'
import type { Store } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { keep, stateTable } from '../../platform/state-table.ts'
import { openFormsOf } from '../supervision-form/facts.ts'
import type { Day } from '../../law/calendar/index.ts'
import { additionsFor } from '../../registers/checklist-addition/facts.ts'
import { assignedTo } from './assigned.ts'
import type { Command } from './contract.ts'
import { knownOf } from './known-facts.ts'
import { signatureLine } from './parts.ts'
import type { Facts, SupervisionRecord } from './state.ts'

const rows = stateTable<SupervisionRecord>('supervision_record')

export const store: Store<SupervisionRecord, Facts, Command> = {
  ...rows,

  async gather(sql, subject, state, command, { calendar, actor, today }) {
    if (command.type === 'begin') return beginning(sql, state, today)
    if (command.type === 'sign') {
      const picture = await pictureFor(sql, subject, command, actor.id)
      return picture ? { picture } : {}
    }
    if (command.type === 'end') return { openForms: await openFormsOf(sql, subject) }
    if (command.type !== 'assign') return {}
    const assigned = await assignedTo(sql, subject, calendar)
    return assigned ? { assigned } : {}
  },

  async save(sql, subject, state, version) {
    const first = state.submissions[0]
    const row = rows.save(sql, subject, state, version, {
      institution: state.institution || keep,
      stage: state.stage,
      accounts: state.team.flatMap(({ account }) => account ?? []),
      due_on: state.dueOn ?? null,
      submitted_on: first?.on ?? null,
      on_time: first?.onTime ?? null,
      problems: state.content.problems.length,
    })
    await Promise.all([row, keepProblems(sql, subject, state)])
  },
}

async function beginning(sql: Sql, the: SupervisionRecord, today: Day): Promise<Facts> {
  const known = await knownOf(sql, the)
  const additions = await additionsFor(sql, the.institution, today)
  return { ...(known ? { known } : {}), additions }
}

/** Whoever takes a signature hands its picture in, as evidence of this very record. */
async function pictureFor(
  sql: Sql,
  record: string,
  { evidence }: Extract<Command, { type: 'sign' }>,
  by: string,
): Promise<string | undefined> {
  const kept = evidence ? await evidenceAbout(sql, record) : []
  const found = kept.find((each) => each.id === evidence && each.by === by && each.item === signatureLine)
  return found?.kind === 'photo' ? found.sha256 : undefined
}

/** A problem that a follow-up has taken up keeps its state; one that was withdrawn before goes. */
async function keepProblems(
  sql: Sql,
  subject: string,
  { content, stage, institution, ended, begun, settled = {} }: SupervisionRecord,
) {
  const { problems } = content
  await sql("delete from problem_found where record = $1 and state = 'open' and not (id = any($2::uuid[]))", [
    subject,
    problems.map(({ id }) => id),
  ])
  const accepted = stage === 'accepted' || stage === 'closed'
  for (const { id, item, suggested, corrected, fact } of problems)
    await sql(
      `insert into problem_found (id, record, institution, found_on, item, suggested, corrected, fact, accepted)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set item = $5, suggested = $6, corrected = $7, fact = $8, accepted = problem_found.accepted or $9,
         state = case when $10 then 'closed' else problem_found.state end`,
      [
        id,
        subject,
        institution,
        ended?.on ?? begun?.on,
        item ?? null,
        suggested ?? null,
        corrected !== undefined,
        fact.ref,
        accepted,
        settled[id] !== undefined,
      ],
    )
}
