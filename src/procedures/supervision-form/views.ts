/** The readings of the forms of supervision. Row-level security decides who finds which. */
import { actsOf } from '../../journal/acts-of.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { formsOf, isHidden } from '../daily-supervision/facts.ts'
import { standingOf } from '../record/facts.ts'
import { bundle } from './bundle.ts'
import { isTechnical } from './choices.ts'
import { eventNames } from './event-names.ts'
import { drawnItems } from './items.ts'
import { share } from './share.ts'
import type { SupervisionForm } from './state.ts'
import { inALine, type Say } from './told.ts'

type Row = { id: string; state: SupervisionForm }

const list: View = async (sql, { actor }, { supervision }) => {
  const id = String(supervision)
  const rows = await sql<Row>('select id, state from supervision_form where supervision = $1 order by begun_at, id', [
    id,
  ])
  const head = await headOf(sql, id, actor.id)
  const planned = head?.planned ?? []
  return { ...(head ? { head } : {}), rows: rows.map((row) => rowOf(row, planned)) }
}

async function headOf(sql: Sql, id: string, account: string) {
  const seen = await standingOf(sql, id)
  if (!seen) return undefined
  const writing = seen.accounts.includes(account) && ['expected', 'under-way'].includes(seen.stage)
  const institution = (await institutionSeen(sql, seen.institution))?.name ?? ''
  const planned = await formsOf(sql, id)
  return { supervision: id, institution, writing, hidden: await isHidden(sql, id), planned }
}

function rowOf({ id, state }: Row, planned: readonly string[]) {
  const { supervision, form, sample, stage, begun, ended } = state
  return {
    id,
    supervision,
    form,
    ...(sample ? { list: sample.of } : {}),
    technical: isTechnical(form, sample?.of),
    planned: planned.includes(form),
    stage,
    by: begun?.card ?? '',
    begunAt: begun?.at ?? '',
    ...(ended ? { endedAt: ended.at } : {}),
    told: inALine(state),
  }
}

const page: View = async (sql, _reader, { id }) => {
  const [row] = await sql<Row>('select id, state from supervision_form where id = $1', [id])
  if (!row) return undefined
  const { state } = row
  const said = await wordsOf(sql, state)
  const { text, withdrawn, supervision } = state
  return {
    ...rowOf(row, await formsOf(sql, supervision)),
    institution: (await institutionSeen(sql, state.institution))?.name ?? '',
    hidden: await isHidden(sql, supervision),
    ...(text ? { text: said(text) } : {}),
    ...(await sampleOf(sql, row, said)),
    ...detailsOf(state, said),
    ...(withdrawn ? { withdrawn: { reason: said(withdrawn.reason), on: withdrawn.on } } : {}),
    acts: await actsOf(sql, String(id), { 'supervision-form': eventNames }),
  }
}

async function sampleOf(sql: Sql, { id, state }: Row, said: Say) {
  const { sample, drawn, findings } = state
  if (!sample) return {}
  const items = (await drawnItems(sql, id, state)).map((each) => {
    const finding = findings.find(({ rank }) => rank === each.rank)
    return {
      ...each,
      ...(finding ? { result: finding.result } : {}),
      ...(finding?.text ? { text: said(finding.text) } : {}),
    }
  })
  return { sample: { ...sample, text: said(sample.text), drawn: drawn !== undefined, items } }
}

function detailsOf({ comparisons, watched, interruptions, moments }: SupervisionForm, said: Say) {
  return {
    comparisons: comparisons.map(({ left, right, text, ...each }) => ({
      ...each,
      left: said(left),
      right: said(right),
      ...(text ? { text: said(text) } : {}),
    })),
    watched: watched.map(({ platform, ...each }) => ({ ...each, platform: said(platform) })),
    interruptions: interruptions.map(({ text, ...each }) => ({ ...each, text: said(text) })),
    moments: moments.map(({ text, ...each }) => ({ ...each, text: said(text) })),
  }
}

export const views: Record<string, View> = { list, page, share, bundle }
