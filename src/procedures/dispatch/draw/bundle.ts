/**
 * `draw-bundle/1`: everything needed to compute one draw session again, and nothing else. Names never stand in it; who
 * knows a card and its salt can find the own leaf, and an auditor's copy opens them all.
 */
import type { Anchor } from './chain.ts'
import { bytewise, H } from './hash.ts'
import {
  drawSeedOf,
  leafOf,
  manifestOf,
  orderOf,
  type PublicValue,
  poolRootOf,
  rankingOf,
  seedOf,
  type Ticket,
  type Witness,
} from './rank.ts'
import { type Replacement, type Skip, walk } from './walk.ts'

/** What randomness stood beside the chain. `none` is shown as 无见证, never left out. */
export type Witnessing = 'none' | 'public' | 'present'

export type Opening = { leaf: string; card: string; salt: string }

export type BundleDraw = {
  key: string
  /** When the activity is, `2026-03-02T01:00:00.000Z`: draws that overlap never take one person twice. */
  from: string
  until: string
  wanted: number
  poolRoot: string
  /** In the order of the cards. */
  leaves: string[]
  excluded: { count: number; hash: string }
  drawSeed: string
  ranking: Ticket[]
  picks: string[]
  skips: Skip[]
}

export type Bundle = {
  format: 'draw-bundle/1'
  session: string
  witnessing: Witnessing
  chain: Anchor & { index: number; element: string }
  witnesses: Witness[]
  publicValue: PublicValue | null
  manifest: string
  seed: string
  /** In the order of their keys; `order` is the drawn one. */
  draws: BundleDraw[]
  order: string[]
  replacements: Replacement[]
  /** Over all but the openings, so that public and auditor's copies carry the same one. */
  digest: string
  openings: (Opening & { draw: string })[]
}

/** A draw as it is sealed, before any randomness: `candidates` are those of `poolFor`, each with a fresh random salt. */
export type PoolToSeal = {
  key: string
  from: string
  until: string
  wanted: number
  candidates: readonly { card: string; salt: string }[]
  /** `exclusionsHashOf` and how many persons it stands for. */
  excluded: { count: number; hash: string }
}

export type Resolution = {
  session: string
  chain: Bundle['chain']
  witnesses: readonly Witness[]
  publicValue?: PublicValue | null
  pools: readonly PoolToSeal[]
  replacements: readonly Replacement[]
}

export type Sealed = { key: string; poolRoot: string; leaves: string[]; openings: Opening[] }

export function seal({ key, candidates }: PoolToSeal): Sealed {
  const openings = [...candidates]
    .sort((a, b) => bytewise(a.card, b.card))
    .map(({ card, salt }) => ({ leaf: leafOf(card, salt), card, salt }))
  const leaves = openings.map(({ leaf }) => leaf)
  return { key, poolRoot: poolRootOf(leaves), leaves, openings }
}

/** The auditor's copy; `publicCopy` makes the one for everybody. */
export function resolve({ session, chain, witnesses, publicValue = null, pools, replacements }: Resolution): Bundle {
  const sealed = [...pools].sort((a, b) => bytewise(a.key, b.key)).map((pool) => ({ ...pool, ...seal(pool) }))
  const manifest = manifestOf(sealed)
  const seed = seedOf({ session, manifest, element: chain.element, witnesses, publicValue })
  const ranked = sealed.map((each) => {
    const drawSeed = drawSeedOf(seed, each)
    return { ...each, drawSeed, ranking: rankingOf(drawSeed, each.leaves) }
  })
  const cards = new Map(
    ranked.flatMap(({ key, openings }) => openings.map((each) => [`${key} ${each.leaf}`, each.card])),
  )
  const order = orderOf(seed, ranked)
  const outcomes = walk(order, replacements, (draw, leaf) => cards.get(`${draw} ${leaf}`) as string)
  const outcomeOf = (key: string) => outcomes.find((each) => each.key === key) as (typeof outcomes)[number]
  const body = {
    format: 'draw-bundle/1' as const,
    session,
    witnessing: witnessingOf(witnesses, publicValue),
    chain,
    witnesses: [...witnesses].sort((a, b) => bytewise(a.id, b.id)),
    publicValue,
    manifest,
    seed,
    draws: ranked.map(({ key, from, until, wanted, poolRoot, leaves, excluded, drawSeed, ranking }) => {
      const { picks, skips } = outcomeOf(key)
      return { key, from, until, wanted, poolRoot, leaves, excluded, drawSeed, ranking, picks, skips }
    }),
    order: order.map(({ key }) => key),
    replacements: [...replacements],
  }
  const openings = ranked.flatMap(({ key, openings }) => openings.map((each) => ({ draw: key, ...each })))
  return { ...body, digest: digestOf(body), openings }
}

export function witnessingOf(witnesses: readonly unknown[], publicValue: PublicValue | null): Witnessing {
  return witnesses.length > 0 ? 'present' : publicValue ? 'public' : 'none'
}

/** Opens only the leaves of these cards: none for the public page, the own one for a supervisor. */
export function publicCopy(bundle: Bundle, cards: readonly string[] = []): Bundle {
  return { ...bundle, openings: bundle.openings.filter(({ card }) => cards.includes(card)) }
}

/** What the journal keeps of who was left out and why, under the salts of this draw. */
export function exclusionsHashOf(
  rows: readonly { card: string; salt: string; code: string; ground: string }[],
): string {
  const lines = rows.map(({ card, salt, code, ground }) => `${leafOf(card, salt)} ${code} ${ground}`)
  return H('QHDD-EXCLUDED/1', ...lines.sort(bytewise))
}

/** One line of JSON with the keys of every object sorted and no space in it. */
export function digestOf(bundle: Omit<Bundle, 'digest' | 'openings'>): string {
  const { digest: _, openings: __, ...body } = bundle as Bundle
  return H('QHDD-BUNDLE/1', sortedJson(body))
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => bytewise(a, b)))
      : each,
  )
}
