/** Law tests are named by clause: the report prints `[a17] two working days …`, and the law check reads the ids. */
import { test } from 'vitest'
import type { ClauseId } from '../src/law/clauses.ts'

export function lawTest(clause: ClauseId, name: string, run: () => unknown | Promise<unknown>): void {
  test(`[${clause}] ${name}`, async () => void (await run()))
}
