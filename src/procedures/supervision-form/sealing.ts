/** Before and at the draw of a sample: the list with its salts, and what the chain opens. Run inside the act, ahead of the decider. */
import { randomBytes } from 'node:crypto'
import type { Circumstances } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { instantInChina } from '../../law/calendar/index.ts'
import { candidatesIn } from '../../registers/activity/facts.ts'
import { chainOf, nextElement } from '../../registers/draw-chain/facts.ts'
import {
  drawSeedOf,
  drawSessionOf,
  elementOpened,
  H,
  manifestOf,
  type RootOf,
  rankingOf,
  seedOf,
} from '../dispatch/facts.ts'
import type { Command } from './contract.ts'
import { listOf, rootOf } from './sampling.ts'
import type { Facts, SupervisionForm } from './state.ts'

type Seal = Extract<Command, { type: 'seal' }>
type Watched = readonly { id: string; from: string; until: string }[]

export async function listToSeal(
  sql: Sql,
  { supervision }: SupervisionForm,
  { of, items = [] }: Seal,
  sessions: Watched,
  { today }: Circumstances,
): Promise<Facts['list']> {
  const year = Number(today.slice(0, 4))
  const chain = await chainOf(sql, year)
  if (!chain) return undefined
  const ids = sessions.map(({ id }) => id)
  const named =
    of === 'candidates'
      ? (await candidatesIn(sql, ids)).map(({ id, batch, row }) => ({ item: id, label: `${batch} 名册第${row}行` }))
      : items.map((item) => ({ item, label: item }))
  const list = listOf(named, () => randomBytes(16).toString('hex'))
  const j = await nextElement(sql, year)
  const task = (await drawSessionOf(sql, supervision)) ?? ''
  const key = `${task}.${of}.${(await earlier(sql, supervision, of)) + 1}`
  const poolRoot = rootOf(list)
  const sample = {
    session: `C-${year}-${String(j).padStart(3, '0')}`,
    year,
    j,
    key,
    count: list.length,
    poolRoot,
    manifest: manifestOf([{ key, poolRoot }]),
    from: sessions.map(({ from }) => instantInChina(from)).sort()[0] ?? '',
    until:
      sessions
        .map(({ until }) => instantInChina(until))
        .sort()
        .at(-1) ?? '',
  }
  return { sample, items: list }
}

/** Lists of this kind sealed before in this supervision, those withdrawn among them: a second draw shows in its name. */
async function earlier(sql: Sql, supervision: string, of: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    "select count(*)::int as count from supervision_form where supervision = $1 and state->'sample'->>'of' = $2",
    [supervision, of],
  )
  return row?.count ?? 0
}

export async function opened(
  sql: Sql,
  subject: string,
  { sample }: SupervisionForm,
  chainRootOf: RootOf,
): Promise<Facts['opened']> {
  const chain = sample && (await chainOf(sql, sample.year))
  if (!chain) return undefined
  const element = elementOpened(chainRootOf, chain, sample.j)
  const seed = seedOf({ session: sample.session, manifest: sample.manifest, element, witnesses: [] })
  const drawSeed = drawSeedOf(seed, sample)
  const [row] = await sql<{ leaves: string[] | null; under: boolean }>(
    `select (select array_agg(leaf order by item collate "C") from sampled_item where sample = $1) as leaves,
            not exists (select from journal_entry e left join journal_seal s on s.entry = e.id
                        where e.procedure = 'supervision-form' and e.subject = $1 and s.entry is null) as under`,
    [subject],
  )
  const tickets = rankingOf(drawSeed, row?.leaves ?? [])
  return {
    element,
    seed,
    drawSeed,
    ranking: H('QHDD-RANKING/1', ...tickets.map(({ leaf }) => leaf)),
    underCheckpoint: row?.under ?? false,
  }
}
