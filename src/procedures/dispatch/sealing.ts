/** Before and at the draw: the pool with its salts, and what the chain opens. Run inside the act, ahead of the decider. */
import { randomBytes } from 'node:crypto'
import type { Circumstances } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { chainOf, nextElement } from '../../registers/draw-chain/facts.ts'
import { exclusionsHashOf } from './draw/bundle.ts'
import { policyOn } from './draw/exclusion.ts'
import { H } from './draw/hash.ts'
import { poolFor } from './draw/pool.ts'
import { drawSeedOf, leafOf, manifestOf, poolRootOf, rankingOf, seedOf } from './draw/rank.ts'
import { drawnFacts } from './callable.ts'
import { elementOpened, type RootOf } from './elements.ts'
import type { Dispatch, Facts, Sealed, Watched } from './state.ts'

export type { RootOf } from './elements.ts'

/** The rules that made the pool; a change of the law of the pool is a new version. */
const rules = 'pool/1'
const salt = () => randomBytes(16).toString('hex')

export async function toSeal(
  sql: Sql,
  asked: { institution: string; sessions: Watched[] },
  now: Circumstances,
): Promise<Facts['toSeal']> {
  const year = Number(now.today.slice(0, 4))
  const chain = await chainOf(sql, year)
  if (!chain) return undefined
  const { activity, holders, key: base } = await drawnFacts(sql, asked, now)
  const found = poolFor(activity, holders, { on: now.today }, policyOn(now.today))
  const pool = found.eligible.map((each) => {
    const own = salt()
    return { ...each, salt: own, leaf: leafOf(each.card, own) }
  })
  const cards = new Map(holders.map(({ id, card }) => [id, { card, salt: salt() }]))
  const excluded = found.excluded.map((each) => ({
    ...each,
    ...(cards.get(each.supervisor) ?? { card: '', salt: '' }),
  }))
  const { j, again, journalIndex } = await places(sql, year, base)
  const key = again ? `${base}.r${again + 1}` : base
  const poolRoot = poolRootOf(pool.map(({ leaf }) => leaf))
  const sealed: Sealed = {
    session: `S-${year}-${String(j).padStart(3, '0')}`,
    year,
    j,
    key,
    poolRoot,
    manifest: manifestOf([{ key, poolRoot }]),
    exclusions: exclusionsHashOf(excluded),
    eligible: pool.length,
    excluded: new Set(excluded.map(({ supervisor }) => supervisor)).size,
    rules,
    journalIndex,
    from: activity.from,
    until: activity.until,
    on: now.today,
  }
  return { sealed, pool, excluded }
}

/** The next element of the year, how often this activity was drawn before, and up to where the journal stood sealed. */
async function places(sql: Sql, year: number, base: string) {
  const j = await nextElement(sql, year)
  const [row] = await sql<{ again: number; journalIndex: number }>(
    `select (select count(*)::int from dispatch where draw_key = $1 or starts_with(draw_key, $1 || '.r')) as again,
            (select coalesce(max(seq) + 1, 0) from journal_seal) as "journalIndex"`,
    [base],
  )
  return { j, ...(row ?? { again: 0, journalIndex: 0 }) }
}

export async function opened(
  sql: Sql,
  subject: string,
  { sealed }: Dispatch,
  rootOf: RootOf,
): Promise<Facts['opened']> {
  const chain = sealed && (await chainOf(sql, sealed.year))
  if (!chain) return undefined
  const { session, manifest, key, poolRoot, j } = sealed
  const element = elementOpened(rootOf, chain, j)
  const seed = seedOf({ session, manifest, element, witnesses: [] })
  const drawSeed = drawSeedOf(seed, { key, poolRoot })
  const [row] = await sql<{ leaves: string[] | null; under: boolean }>(
    `select (select array_agg(leaf order by card collate "C") from draw_pool where dispatch = $1) as leaves,
            exists (select from journal_entry e join journal_seal s on s.entry = e.id
                    where e.procedure = 'dispatch' and e.subject = $1 and e.version = 1) as under`,
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
