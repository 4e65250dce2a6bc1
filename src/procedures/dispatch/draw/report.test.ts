/** `zhidu draw verify` as its user meets it: one file, no database, no package, and an answer in words. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleOf, drawArbitrary } from '../../../../tests/draw-cases.ts'
import { publicCopy } from './bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhidu-draw-'))
const [bundle] = fc.sample(drawArbitrary, { numRuns: 1, seed: 5 }).map(bundleOf)
if (!bundle) throw new Error('no bundle')

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, '../../../cli.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Where it runs there is no node_modules: whatever package it loaded would be missing. */
function verify(content: string, ...more: string[]) {
  writeFileSync(join(folder, 'bundle.json'), content)
  const args = [join(folder, 'cli.mjs'), 'draw', 'verify', 'bundle.json', ...more]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

test('a whole bundle passes, check by check, and says what it does not prove', () => {
  const { status, said } = verify(JSON.stringify(publicCopy(bundle)), '--digest', bundle.digest)
  expect(status).toBe(0)
  expect(said.match(/^✓ /gm)).toHaveLength(12)
  expect(said).toContain('核验通过')
  expect(said).toContain('不能证明的事项')
})

test('an altered bundle and a digest other than the published one fail', () => {
  const altered = verify(JSON.stringify({ ...bundle, session: 'S-other' }))
  expect([altered.status, /^✗ 种子/m.test(altered.said), /核验不通过/.test(altered.said)]).toEqual([1, true, true])
  const other = verify(JSON.stringify(bundle), '--digest', '0'.repeat(64))
  expect([other.status, /^✗ 公布的文件摘要/m.test(other.said)]).toEqual([1, true])
})

test('what is no bundle is refused in a sentence', () => {
  expect(verify('{"format": "draw-bundle/1"}').said).toContain('第一处问题在“session”')
  expect(verify('not json')).toMatchObject({ status: 1, said: expect.stringContaining('不是 JSON 文件') })
  expect(verify('{}', '--unknown', 'x').status).toBe(2)
})
