/** The walls between the rooms stand, and each of them is seen to stop somebody. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { imports } from '../../scripts/imports.mjs'
import { offenders, root } from './files.ts'

const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[]
}

test('every file is read, and nobody imports whom they may not', async () => {
  const { files, read, violations } = await imports()
  expect(read).toBe(files)
  expect(violations.map(({ rule, from, to, cycle }) => `${rule}: ${from} → ${(cycle ?? [to]).join(' → ')}`)).toEqual([])
})

test('the planted offenders are caught by every rule there is', async () => {
  const { violations } = await imports(join(offenders, 'imports'))
  const caught = new Set(violations.map(({ rule }) => rule))
  expect(forbidden.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([])
})
