/** The page of one rectification: what was demanded, what was replied round by round, and what can be done. */
import { actsOf } from '../../journal/acts-of.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { calendarFor } from '../../law/calendar/index.ts'
import { explain } from '../../law/explained-deadline.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { problemsNamed } from '../record/facts.ts'
import { missingIn } from './completeness.ts'
import { limitOf, mostOf } from './deadline.ts'
import { changesIn } from './difference.ts'
import { eventNames } from './event-names.ts'
import type { Event, Item, Rectification } from './state.ts'
import { filesOf, stateOf } from './store.ts'

/** Whose act a refusal was stands in its event. */
const tell = (event: Event) =>
  event.type === 'RectificationRefused' && event.by === 'institution' ? { act: '表示不予整改' } : {}

type Say = (words: Words | undefined) => string

export async function rectificationSeen(sql: Sql, id: string) {
  const [row] = await sql<{ state: Rectification; version: number }>(
    'select state, version from rectification where id = $1',
    [id],
  )
  return row
}

export const page: View = async (sql, { actor }, { id }) => {
  const row = await rectificationSeen(sql, String(id))
  if (!row) return undefined
  const { state: the, version } = row
  const said = await wordsOf(sql, the)
  const files = await filesOf(sql, String(id))
  // What is not handed in yet is nobody's to read but the institution's.
  const own = actor.organisation === the.institution
  return {
    id,
    version,
    ...(await told(sql, the, said, own)),
    missing: own && (the.stage === 'open' || the.stage === 'returned') ? missingIn(the, the.drafts, files) : [],
    raised: await sql(
      `select kind, suggested, raised_on as "raisedOn", state from problem_for_determination
       where procedure = 'rectification' and subject = $1 order by raised_on, kind`,
      [id],
    ),
    // Each saving of a draft is in the journal; here it would hide what was done.
    acts: (await actsOf(sql, String(id), { rectification: eventNames }, tell)).filter(
      ({ act }) => act !== eventNames.ReportsWritten,
    ),
  }
}

/** What screen and paper tell alike; `drafts` only for whoever writes them. */
export async function told(sql: Sql, the: Rectification, said: Say, drafts = false) {
  const institution = await institutionSeen(sql, the.institution)
  const [office] = await sql<{ name: string }>('select name from organisation where id = $1', [the.office])
  const calendar = calendarFor()
  const { basis, clock, dueOn, overdue, refused, closed } = the
  return {
    stage: the.stage,
    number: the.number,
    institution: {
      id: the.institution,
      name: institution?.name ?? '',
      code: institution?.code ?? '',
      prefecture: institution?.prefecture ?? '',
    },
    office: office?.name ?? '',
    basis: 'document' in basis ? { document: said(basis.document) } : { subject: basis.subject },
    law: the.law,
    mode: the.mode,
    openedOn: the.openedOn,
    ...(clock && dueOn
      ? {
          dueOn,
          latest: mostOf(the.openedOn, calendar),
          workingDays: clock.workingDays,
          clock: explain(limitOf(clock), clock.start, calendar),
        }
      : {}),
    items: await itemsTold(sql, the, said, drafts),
    rounds: the.rounds.map(({ reports: _, by: __, judged, ...round }) => ({
      ...round,
      ...(judged ? { judged: { on: judged.on } } : {}),
    })),
    extensions: the.extensions.map(({ reason, answer, ...each }) => ({
      ...each,
      reason: said(reason),
      ...(answer ? { answer: { ...answer, reason: said(answer.reason) } } : {}),
    })),
    checks: the.checks.map(({ note, result, ...each }) => ({
      ...each,
      ...(note ? { note: said(note) } : {}),
      ...(result
        ? {
            result: {
              ...result,
              by: result.by.map(({ name }) => said(name)),
              results: result.results.map((one) => ({ ...one, note: said(one.note) })),
            },
          }
        : {}),
    })),
    ...(overdue ? { overdue: { on: overdue.on, dueOn: overdue.dueOn } } : {}),
    ...(refused ? { refused: { ...refused, fact: said(refused.fact) } } : {}),
    ...(closed ? { closed: { on: closed.on, ...(closed.reason ? { reason: said(closed.reason) } : {}) } } : {}),
  }
}

async function itemsTold(sql: Sql, the: Rectification, said: Say, drafts: boolean) {
  const facts = new Map(
    (
      await problemsNamed(
        sql,
        the.items.flatMap(({ problem }) => problem?.id ?? []),
      )
    ).map(({ id, fact }) => [id, fact]),
  )
  return the.items.map((item) => {
    const { id, number, demand, proof, problem, accepted } = item
    const draft = drafts ? the.drafts[id] : undefined
    return {
      id,
      number,
      demand: said(demand),
      ...(proof ? { proof: said(proof) } : {}),
      ...(problem ? { problem: { ...problem, fact: facts.get(problem.id) ?? '' } } : {}),
      state: stateOf(the, item),
      ...(accepted ? { accepted } : {}),
      ...(draft ? { draft: reportTold(draft, said) } : {}),
      replies: repliesTo(the, item, said),
    }
  })
}

const reportTold = ({ outcome, account, doneOn }: Rectification['drafts'][string], said: Say) => ({
  outcome,
  ...(account ? { account: said(account) } : {}),
  ...(doneOn ? { doneOn } : {}),
})

function repliesTo({ rounds }: Rectification, { id }: Item, said: Say) {
  const replies = rounds.flatMap(({ number, reports, judged }) => {
    const report = reports.find(({ item }) => item === id)
    return report ? [{ number, report, verdict: judged?.verdicts.find(({ item }) => item === id) }] : []
  })
  return replies.map(({ number, report, verdict }, at) => ({
    round: number,
    ...reportTold(report, said),
    evidence: report.evidence,
    changes: changesIn(replies[at - 1]?.report, report, said),
    ...(verdict ? { accepted: verdict.accepted } : {}),
    ...(verdict?.reason ? { reason: said(verdict.reason) } : {}),
  }))
}
