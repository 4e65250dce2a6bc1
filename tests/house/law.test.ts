/** Every clause has its rule and its test, or stands in a list that may only shrink. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coverage, findings, grown, type NotYet } from '../../scripts/law.mjs'
import { clauseIds } from '../../src/law/clauses.ts'
import { offenders, root } from './files.ts'

test('the coverage page and the list of clauses not yet held are fresh', () => {
  expect(findings()).toEqual([])
})

test('the check knows every clause, and sees a rule and a test of the one number in the text', () => {
  const { table } = coverage()
  expect([...table.keys()].sort()).toEqual([...clauseIds].sort())
  expect(table.get('a17')?.rules.size).toBeGreaterThan(0)
  expect(table.get('a17')?.tests.size).toBeGreaterThan(0)
})

test('the list has not grown since it was last committed', () => {
  const now = JSON.parse(readFileSync(join(root, 'docs/not-yet.json'), 'utf8')) as NotYet
  let committed: NotYet
  try {
    committed = JSON.parse(
      execFileSync('git', ['show', 'HEAD:docs/not-yet.json'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }),
    ) as NotYet
  } catch {
    // Outside a repository, or before the first commit of the list, there is nothing to compare with.
    return
  }
  expect(grown(committed, now)).toEqual([])
})

test('a lost test, a clause that does not exist and stale files are caught', () => {
  expect(findings(join(offenders, 'law'))).toEqual([
    'no such clause: a99 in src/registers/alpha/decide.ts (must)',
    'a1 has lost its test',
    'docs/law-coverage.md is stale: npm run law',
    'docs/not-yet.json is stale: npm run law',
  ])
})
