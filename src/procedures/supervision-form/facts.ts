/** What the record asks of the forms used during its supervision, read-only. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import { type Form, forms } from './choices.ts'
import { drawnItems } from './items.ts'
import type { SupervisionForm } from './state.ts'
import { comparedIn, nameOf, resultOf, watchedIn } from './told.ts'

/** Whoever begins a form and whoever ends a supervision take turns, so that no form begins while its supervision ends. */
export const holdForms = (sql: Sql) => sql("select pg_advisory_xact_lock(hashtext('supervision-form.begin'))")

/** The forms of this supervision that have not ended: before they have, the supervision has not (a17). */
export async function openFormsOf(sql: Sql, supervision: string): Promise<string[]> {
  await holdForms(sql)
  const rows = await sql<{ form: Form }>(
    "select form from supervision_form where supervision = $1 and stage = 'under-way' order by begun_at, id",
    [supervision],
  )
  return rows.map(({ form }) => forms[form])
}

export type Used = {
  forms: Form[]
  /** Each form with its beginning and end, as instants. */
  spans: { name: string; from: string; until?: string }[]
  sampled: { what: string; reason: string; finding: string }[]
  compared: string[]
  watched: string[]
}

/** `until`: what was done by that instant, so that a record that was handed in stays as it was. */
export async function usedOn(sql: Sql, supervision: string, until?: string): Promise<Used> {
  const rows = await sql<{ id: string; state: SupervisionForm }>(
    'select id, state from supervision_form where supervision = $1 and ($2::timestamptz is null or begun_at <= $2) order by begun_at, id',
    [supervision, until ?? null],
  )
  const then = (step: { at: string } | undefined) => step !== undefined && (!until || step.at <= until)
  const standing = rows.filter(({ state }) => !then(state.withdrawn))
  const said = await wordsOf(sql, standing)
  const sampled = []
  for (const { id, state } of standing) {
    const { sample } = state
    for (const { rank, label } of await drawnItems(sql, id, state)) {
      const finding = state.findings.find((each) => each.rank === rank)
      const told = finding?.text ? `：${said(finding.text)}` : ''
      sampled.push({
        what: `${nameOf(state)}：${label}`,
        reason: `${said(sample?.text)}（${sample?.count}项中随机抽取${sample?.wanted}项，场次${sample?.session}）`,
        finding: finding ? `${resultOf(finding.result)}${told}` : '尚未记录',
      })
    }
  }
  return {
    forms: [...new Set(standing.map(({ state }) => state.form))],
    spans: standing.map(({ state }) => ({
      name: nameOf(state),
      from: state.begun?.at ?? '',
      ...(state.ended && then(state.ended) ? { until: state.ended.at } : {}),
    })),
    sampled,
    compared: standing.flatMap(({ state }) => comparedIn(state, said)),
    watched: standing.flatMap(({ state }) => watchedIn(state, said)),
  }
}
