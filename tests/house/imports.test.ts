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

test('a wall has no gap beside its door', async () => {
  const { violations } = await imports(join(offenders, 'imports'))
  const caught = (rule: string, from: string) => violations.some((each) => each.rule === rule && each.from === from)
  const planted: readonly [string, string][] = [
    ['law-imports-nothing', 'src/law/rule.ts'],
    ['pure-decisions', 'src/registers/alpha/decide.ts'],
    ['pure-decisions', 'src/people/person/decide.ts'],
    ['draw-verifier-stands-alone', 'src/procedures/dispatch/draw/verify.ts'],
    ['only-facts-of-another', 'src/people/person/decide.ts'],
    ['rooms-ask-facts', 'src/people/person/decide.ts'],
    ['only-act-writes-the-journal', 'src/journal/sealer.ts'],
    ['only-platform-knows-the-machine', 'src/main.ts'],
    ['browser-sees-no-store', 'src/desk/room.ts'],
    ['browser-sees-no-store', 'src/registers/alpha/screens/page.tsx'],
  ]
  expect(planted.filter(([rule, from]) => !caught(rule, from))).toEqual([])
})
