/** `draw-bundle/1` of a sample: what anybody needs to compute it again with `npx zhidu draw verify`. */
import type { View } from '../../kernel/procedure.ts'
import { chainOf } from '../../registers/draw-chain/facts.ts'
import { exclusionsHashOf, resolve } from '../dispatch/facts.ts'
import type { SupervisionForm } from './state.ts'

export const bundle: View = async (sql, _reader, { id }) => {
  const [row] = await sql<{ state: SupervisionForm }>('select state from supervision_form where id = $1', [id])
  const { sample, drawn } = row?.state ?? {}
  const chain = sample && drawn && (await chainOf(sql, sample.year))
  if (!sample || !drawn || !chain) return undefined
  const items = await sql<{ card: string; salt: string }>(
    'select item as card, salt from sampled_item where sample = $1',
    [id],
  )
  const { session, j, key, from, until, wanted } = sample
  const made = resolve({
    session,
    chain: { ...chain, index: j, element: drawn.element },
    witnesses: [],
    // Nobody and nothing is left out of a list: what is not to be sampled is not listed.
    pools: [{ key, from, until, wanted, candidates: items, excluded: { count: 0, hash: exclusionsHashOf([]) } }],
    replacements: [],
  })
  return { name: `${session}.json`, bytes: new TextEncoder().encode(`${JSON.stringify(made, null, 2)}\n`) }
}
