/** The record on paper and as a file: the same definition as on screen, so that the three can never differ. */
import type { Documents } from '../../documents/index.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { page } from './page.ts'

/** What sets pages, and what opens a name for a paper. */
export type Means = { documents: Documents; open(sql: Sql, ref: string): Promise<string | undefined> }

export function papersOf(_means: Means): Record<string, View> {
  return {
    async json(sql, reader, { id }) {
      const found = await page(sql, reader, { id })
      if (!found) return undefined
      return { name: '督导情况记录表.json', bytes: new TextEncoder().encode(`${JSON.stringify(found, null, 2)}\n`) }
    },
  }
}
