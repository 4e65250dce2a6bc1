/** What other rooms may ask of dispatches, read-only. */
import type { Sql } from '../../kernel/sql.ts'
import { holdingOf } from '../../registers/supervisor/facts.ts'
import type { Dispatch } from './state.ts'

export { eventNames } from './event-names.ts'
export { letterOf } from './letter.ts'
/** DRAW/1 for whoever else draws from a list: the same hashes, the same chain, the same verifier. */
export { exclusionsHashOf, resolve } from './draw/bundle.ts'
export { anchorOf } from './draw/chain.ts'
export { H } from './draw/hash.ts'
export { drawSeedOf, leafOf, manifestOf, poolRootOf, rankingOf, seedOf } from './draw/rank.ts'
export { verify } from './draw/verify.ts'
export { elementOpened, type RootOf } from './elements.ts'

/** Whether this account accepted the dispatch of a supervision that was not withdrawn. */
export async function goesTo(sql: Sql, supervision: string, account: string): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }>(
    `select exists (select from dispatch d, jsonb_array_elements(d.state->'places') place
       where d.id = $1 and d.stage <> 'withdrawn' and place->>'account' = $2 and place->>'state' = 'accepted') as yes`,
    [supervision, account],
  )
  return row?.yes ?? false
}

/** Who has accepted and comes: seen by whoever may see the supervision. */
export function visitorsOf(sql: Sql, supervision: string): Promise<{ card: string; name: string }[]> {
  return sql(
    `select v.card, coalesce(p.masked, '（已删除）') as name from supervision_visitor v
     left join personal_value p on p.ref = v.name_ref where v.supervision = $1 order by v.card`,
    [supervision],
  )
}

/** Who was sent where: those who have accepted, with what a record needs to know of them. */
export async function teamOf(sql: Sql, dispatch: string) {
  const [row] = await sql<{ state: Dispatch }>('select state from dispatch where id = $1', [dispatch])
  if (!row || row.state.stage === 'withdrawn') return undefined
  const { office, institution, sessions, places } = row.state
  const team = []
  for (const { supervisor, account, state } of places) {
    const held = state === 'accepted' ? await holdingOf(sql, supervisor) : undefined
    if (held) team.push({ supervisor, ...(account ? { account } : {}), card: held.card, name: held.name })
  }
  return { office, institution, sessions, team }
}
export { type PublicDraw, type PublicYear, publicBundle, publicDraws } from './public-draws.ts'

/** The number of the draw session, by which the task is known on paper: 'S-2026-001'. */
export async function drawSessionOf(sql: Sql, dispatch: string): Promise<string | undefined> {
  const [row] = await sql<{ session: string }>(
    "select state->'sealed'->>'session' as session from dispatch where id = $1",
    [dispatch],
  )
  return row?.session
}
