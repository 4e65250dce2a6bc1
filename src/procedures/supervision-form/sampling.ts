/** A list to be sampled, and the items drawn from it: DRAW/1 over ids of papers instead of cards of supervisors. */
import { leafOf, poolRootOf, rankingOf } from '../dispatch/facts.ts'
import type { Item } from './state.ts'

type Named = Pick<Item, 'item' | 'label'>
export type DrawnItem = Named & { rank: number }

const bytewise = (a: Named, b: Named) => (a.item < b.item ? -1 : a.item > b.item ? 1 : 0)

/** In the order of the items, whatever order they were named in; each under a fresh salt. */
export function listOf(named: readonly Named[], salt: () => string): Item[] {
  return named
    .map((each) => {
      const own = salt()
      return { ...each, salt: own, leaf: leafOf(each.item, own) }
    })
    .sort(bytewise)
}

/** `items` in any order. */
export const rootOf = (items: readonly Item[]): string => poolRootOf([...items].sort(bytewise).map(({ leaf }) => leaf))

export function drawnFrom(items: readonly Omit<Item, 'salt'>[], drawSeed: string, wanted: number): DrawnItem[] {
  const byLeaf = new Map(items.map((each) => [each.leaf, each]))
  return rankingOf(drawSeed, [...byLeaf.keys()])
    .slice(0, wanted)
    .flatMap(({ leaf }, at) => {
      const found = byLeaf.get(leaf)
      return found ? [{ rank: at + 1, item: found.item, label: found.label }] : []
    })
}
