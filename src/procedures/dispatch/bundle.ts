/** `draw-bundle/1` of a dispatch: what anybody needs to compute the draw again, from the sealed rows and the record. */
import type { Sql } from '../../kernel/sql.ts'
import { chainOf } from '../../registers/draw-chain/facts.ts'
import { type Bundle, resolve } from './draw/bundle.ts'
import { type ReplacementCode, skipCodes } from './draw/walk.ts'
import type { Dispatch } from './state.ts'

const deciders = { data: 0, machine: 0, person: 1, office: 2 } as const

/** Undefined before the draw: there is nothing to compute yet. */
export async function bundleOf(sql: Sql, id: string, the: Dispatch): Promise<Bundle | undefined> {
  const { sealed, resolved } = the
  const chain = sealed && (await chainOf(sql, sealed.year))
  if (!sealed || !resolved || !chain) return undefined
  const candidates = await sql<{ card: string; salt: string; leaf: string; supervisor: string }>(
    'select card, salt, leaf, supervisor from draw_pool where dispatch = $1',
    [id],
  )
  const leaf = new Map(candidates.map((each) => [each.supervisor, each.leaf]))
  return resolve({
    session: sealed.session,
    chain: { ...chain, index: sealed.j, element: resolved.element },
    witnesses: [],
    pools: [
      {
        key: sealed.key,
        from: sealed.from,
        until: sealed.until,
        wanted: the.wanted,
        candidates: candidates.map(({ card, salt }) => ({ card, salt })),
        excluded: { count: sealed.excluded, hash: sealed.exclusions },
      },
    ],
    replacements: the.places.flatMap(({ supervisor, skip }) =>
      skip
        ? [
            {
              draw: sealed.key,
              leaf: leaf.get(supervisor) as string,
              code: skip as ReplacementCode,
              deciders: deciders[skipCodes[skip].by],
            },
          ]
        : [],
    ),
  })
}
