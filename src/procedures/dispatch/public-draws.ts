/** What anybody may see of the draws of a year, and the file to compute one again once its visit is over. */
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import { bundleOf } from './bundle.ts'
import { type Bundle, publicCopy } from './draw/bundle.ts'
import type { Dispatch } from './state.ts'

export type PublicDraw = {
  session: string
  manifest: string
  sealedOn: Day
  eligible: number
  excluded: number
  wanted: number
  stage: 'sealed' | 'drawn' | 'withdrawn'
  /** Whether there is anything to compute again. */
  drawn: boolean
  /** From here on only when the visit was disclosed and is over. */
  replaced: number | null
  id: string | null
  institution: string | null
  firstDay: Day | null
}
export type PublicYear = {
  chain: { length: number; anchor: string; publishedOn: Day } | undefined
  draws: PublicDraw[]
}

/** For a public reader: the database answers with these columns and no others. */
export async function publicDraws(sql: Sql, year: number, at: string): Promise<PublicYear> {
  const [chain] = await sql<NonNullable<PublicYear['chain']>>(
    'select length, anchor, published_on as "publishedOn" from public_chain($1)',
    [year],
  )
  const draws = await sql<PublicDraw>(
    `select session, manifest, sealed_on as "sealedOn", eligible, excluded, wanted, stage, drawn, replaced, id,
            institution, first_day as "firstDay" from public_draws($1, $2)`,
    [year, at],
  )
  return { chain, draws }
}

/** Without the openings: no card stands in it. `sql` must see the sealed rows, so the question is asked here first. */
export async function publicBundle(sql: Sql, session: string, at: string): Promise<Bundle | undefined> {
  const year = Number(/^S-(\d{4})-\d{3,6}$/.exec(session)?.[1])
  const known = year ? (await publicDraws(sql, year, at)).draws.find((draw) => draw.session === session) : undefined
  if (!known?.id || !known.drawn) return undefined
  const [row] = await sql<{ state: Dispatch }>('select state from dispatch where id = $1', [known.id])
  const bundle = row && (await bundleOf(sql, known.id, row.state))
  return bundle && publicCopy(bundle)
}
