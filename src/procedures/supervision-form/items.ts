/** The items a sample drew, by rank: computed again from the sealed list each time, and never kept apart from it. */
import type { Sql } from '../../kernel/sql.ts'
import { type DrawnItem, drawnFrom } from './sampling.ts'
import type { Item, SupervisionForm } from './state.ts'

export async function drawnItems(
  sql: Sql,
  sample: string,
  { sample: list, drawn }: SupervisionForm,
): Promise<DrawnItem[]> {
  if (!list || !drawn) return []
  const items = await sql<Pick<Item, 'item' | 'label' | 'leaf'>>(
    'select item, label, leaf from sampled_item where sample = $1',
    [sample],
  )
  return drawnFrom(items, drawn.drawSeed, list.wanted)
}
