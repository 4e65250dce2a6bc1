/** The readings of dispatches. */
import type { View } from '../../kernel/procedure.ts'
import { bundleOf } from './bundle.ts'
import { call, mine } from './calls.ts'
import { page } from './page.ts'
import type { Dispatch } from './state.ts'

const bundle: View = async (sql, _reader, { id }) => {
  const [row] = await sql<{ state: Dispatch }>('select state from dispatch where id = $1', [id])
  const found = row && (await bundleOf(sql, String(id), row.state))
  if (!found) return undefined
  return { name: `${found.session}.json`, bytes: new TextEncoder().encode(`${JSON.stringify(found, null, 2)}\n`) }
}

export const views: Record<string, View> = { mine, page, call, bundle }
