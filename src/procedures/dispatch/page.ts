/** The page of one draw and what followed from it: the same for the Centre and for the auditor. */
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { chainOf } from '../../registers/draw-chain/facts.ts'
import { type ExclusionCode, exclusionCodes, type Ground, grounds } from './draw/exclusion.ts'
import { rankingOf } from './draw/rank.ts'
import { skipCodes } from './draw/walk.ts'
import type { Dispatch, Place } from './state.ts'

const named = `left join supervisor s on s.id = r.supervisor left join personal_value p on p.ref = s.name_ref`
type PoolRow = { supervisor: string; card: string; name: string; leaf: string }
type ExcludedRow = Omit<PoolRow, 'leaf'> & {
  code: ExclusionCode
  ground: Ground
  clause: string | null
  policy: string | null
}

export const page: View = async (sql, { actor }, { id }) => {
  const [row] = await sql<{ state: Dispatch; version: number }>('select state, version from dispatch where id = $1', [
    id,
  ])
  const sealed = row?.state.sealed
  if (!row || !sealed) return undefined
  const { state, version } = row
  const pool = await sql<PoolRow>(
    `select r.supervisor, r.card, coalesce(p.masked, '（已删除）') as name, r.leaf from draw_pool r ${named}
     where r.dispatch = $1 order by r.card collate "C"`,
    [id],
  )
  const chain = await chainOf(sql, sealed.year)
  const { resolved } = state
  return {
    id,
    stage: state.stage,
    version,
    wanted: state.wanted,
    draw: {
      ...sealed,
      again: /\.r\d+$/.test(sealed.key),
      anchor: chain?.anchor ?? '',
      ...(resolved ? { ...resolved, drawnOn: resolved.on } : {}),
      on: sealed.on,
    },
    pool: resolved ? ranked(pool, resolved.drawSeed) : pool,
    excluded: await excludedOf(sql, String(id)),
    places: await placesOf(sql, state, pool, actor.id),
    letter: state.letter ?? null,
  }
}

function ranked(pool: readonly PoolRow[], drawSeed: string) {
  const behind = new Map(pool.map((each) => [each.leaf, each]))
  return rankingOf(drawSeed, [...behind.keys()]).map(({ leaf, ticket }) => ({
    ...(behind.get(leaf) as PoolRow),
    ticket,
  }))
}

async function excludedOf(sql: Sql, id: string) {
  const rows = await sql<ExcludedRow>(
    `select r.supervisor, r.card, coalesce(p.masked, '（已删除）') as name, r.code, r.ground, r.clause, r.policy
     from draw_excluded r ${named} where r.dispatch = $1 order by r.code, r.card collate "C", r.ground`,
    [id],
  )
  return rows.map((row) => ({ ...row, codeName: exclusionCodes[row.code], ground: grounds[row.ground].name }))
}

async function placesOf(sql: Sql, { places, proposals }: Dispatch, pool: readonly PoolRow[], reader: string) {
  const said = await wordsOf(sql, { places, proposals })
  const known = new Map(pool.map((each) => [each.supervisor, each]))
  return [...places]
    .sort((a, b) => a.rank - b.rank)
    .map(({ leaf: _, account: __, conduct: ___, reason, ...place }) => {
      const proposal = proposals.find(({ rank }) => rank === place.rank)
      return {
        ...place,
        card: known.get(place.supervisor)?.card ?? '',
        name: known.get(place.supervisor)?.name ?? '',
        ...skipOf(place),
        ...(reason ? { reason: said(reason) } : {}),
        ...(proposal ? { proposal: { reason: said(proposal.reason), mine: proposal.by === reader } } : {}),
      }
    })
}

export function skipOf({ skip }: Pick<Place, 'skip'>): { skipName?: string; clause?: string } {
  if (!skip) return {}
  const { name, clause } = skipCodes[skip]
  return { skipName: name, ...(clause ? { clause } : {}) }
}
