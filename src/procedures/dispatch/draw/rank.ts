/**
 * DRAW/1: from sealed pools and one opened chain element to one ranking for each draw (a11). No modulo, no state, no
 * second roll: a candidate's ticket is a hash of its own, and the order of the tickets is the result.
 */
import { bytewise, H } from './hash.ts'

export type Witness = { id: string; commitment: string; value: string }
export type PublicValue = { source: string; value: string }
export type SealedDraw = { key: string; poolRoot: string }
export type Ticket = { leaf: string; ticket: string }

/** What stands for a candidate in public: the card under a salt of this draw, so that nobody can guess the name. */
export const leafOf = (card: string, salt: string): string => H('QHDD-POOL/1', card, salt)

/** `leaves` in the order of the cards. */
export const poolRootOf = (leaves: readonly string[]): string => H('QHDD-POOLROOT/1', ...leaves)

export const manifestOf = (draws: readonly SealedDraw[]): string =>
  H('QHDD-MANIFEST/1', ...sorted(draws).map(({ key, poolRoot }) => `${key} ${poolRoot}`))

export const commitmentOf = (session: string, witness: string, value: string): string =>
  H('QHDD-COMMIT/1', session, witness, value)

export type SeedInput = {
  session: string
  manifest: string
  /** The chain element of this session. */
  element: string
  witnesses: readonly { id: string; value: string }[]
  publicValue?: PublicValue | null
}

/** Without a witness there is no line of a witness: the seed then rests on the manifest and the chain alone. */
export function seedOf({ session, manifest, element, witnesses, publicValue }: SeedInput): string {
  const said = [...witnesses].sort((a, b) => bytewise(a.id, b.id)).map(({ id, value }) => `${id}=${value}`)
  const open = publicValue ? [`public:${publicValue.source}=${publicValue.value}`] : []
  return H('QHDD-SEED/1', session, manifest, element, ...said, ...open)
}

export const drawSeedOf = (seed: string, { key, poolRoot }: SealedDraw): string =>
  H('QHDD-DRAWSEED/1', seed, key, poolRoot)

export const ticketOf = (drawSeed: string, leaf: string): string => H('QHDD-TICKET/1', drawSeed, leaf)

export function rankingOf(drawSeed: string, leaves: readonly string[]): Ticket[] {
  return leaves
    .map((leaf) => ({ leaf, ticket: ticketOf(drawSeed, leaf) }))
    .sort((a, b) => bytewise(a.ticket, b.ticket) || bytewise(a.leaf, b.leaf))
}

/** The order in which the draws of one session choose: drawn too, so that no draw is always first. */
export function orderOf<Draw extends { key: string }>(seed: string, draws: readonly Draw[]): Draw[] {
  return draws
    .map((draw) => ({ draw, place: H('QHDD-ORDER/1', seed, draw.key) }))
    .sort((a, b) => bytewise(a.place, b.place))
    .map(({ draw }) => draw)
}

function sorted(draws: readonly SealedDraw[]): SealedDraw[] {
  return [...draws].sort((a, b) => bytewise(a.key, b.key))
}
