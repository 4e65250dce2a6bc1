/** The desk stays light enough for a telephone line in the mountains: sizes are counted, never times. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { budgets, deskSizes } from './desk-size.ts'
import { root } from './files.ts'

/** What is opened on a phone, at the door and in the examination room. */
const onPhone = [
  'procedures/dispatch/screens/call.tsx',
  'procedures/dispatch/screens/calls.tsx',
  'record-page.tsx',
  'procedures/rectification/screens/page.tsx',
  'procedures/daily-supervision/screens/briefing.tsx',
]

beforeAll(() => {
  const { status } = spawnSync('node', ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('the desk cannot be built')
})

test('the first load of the desk, and of every screen of it, keeps within 200 KB compressed', () => {
  const { first, screens } = deskSizes(join(root, 'dist/desk'))
  expect(first).toBeLessThan(budgets.desk)
  expect([...screens].filter(([, size]) => size > budgets.desk)).toEqual([])
})

test.each(onPhone)('what is opened on a phone keeps within 150 KB compressed: %s', (screen) => {
  const { screens } = deskSizes(join(root, 'dist/desk'))
  expect(screens.get(screen)).toBeLessThan(budgets.phone)
})

test('what a module imports is counted with it, once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhidu-size-'))
  mkdirSync(join(folder, '.vite'))
  const manifest = {
    'index.html': { file: 'index.js', imports: ['_kit.js'] },
    '_kit.js': { file: 'kit.js' },
    '../a/screens/page.tsx': {
      file: 'page.js',
      isDynamicEntry: true,
      imports: ['_kit.js', 'index.html'],
      css: ['page.css'],
    },
  }
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest))
  for (const name of ['index.html', 'index.js', 'kit.js', 'page.js', 'page.css'])
    writeFileSync(join(folder, name), name)
  const { first, screens } = deskSizes(folder)
  rmSync(folder, { recursive: true })
  const each = (...names: string[]) => names.reduce((sum, name) => sum + brotliCompressSync(name).length, 0)
  expect(first).toBe(each('index.html', 'index.js', 'kit.js'))
  expect([...screens]).toEqual([
    ['a/screens/page.tsx', each('index.html', 'index.js', 'kit.js', 'page.js', 'page.css')],
  ])
})
