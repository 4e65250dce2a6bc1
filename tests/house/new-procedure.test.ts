/** `npm run new procedure` makes what the house accepts: in a copy of the sources, the types and the house's checks hold at once. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './files.ts'

const copied = [
  ...['src', 'tests', 'scripts', 'docs', 'bin'],
  ...['package.json', 'biome.json', 'vitest.config.ts', '.dependency-cruiser.cjs'],
  ...['tsconfig.json', 'tsconfig.base.json', 'tsconfig.browser.json'],
  ...['ARCHITECTURE.md', 'README.md', 'README.zh-CN.md'],
]
const place = mkdtempSync(join(tmpdir(), 'zhidu-new-'))
for (const name of copied) cpSync(join(root, name), join(place, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const node = (...args: string[]) =>
  new Promise<{ status: number; said: string }>((done) => {
    execFile('node', args, { cwd: place }, (error, stdout, stderr) =>
      done({ status: error ? 1 : 0, said: stdout + stderr }),
    )
  })
const fine = async (...args: string[]) => {
  const { status, said } = await node(...args)
  expect(status, said).toBe(0)
}
const text = (path: string) => readFileSync(join(place, path), 'utf8')
const made = 'src/procedures/work-visit'

test('a name that stands already, is no name, or has no Chinese is refused in words and makes nothing', async () => {
  const before = text('src/procedures.ts')
  for (const [args, said] of [
    [['procedure', 'record'], 'stands already'],
    [['procedure', 'Work Visit'], 'usage'],
    [['register', 'work-visit'], 'usage'],
    [['procedure', 'work-visit'], 'no term of the glossary'],
  ] as const)
    expect(await node('scripts/new.mjs', ...args)).toMatchObject({ status: 1, said: expect.stringContaining(said) })
  expect(existsSync(join(place, made))).toBe(false)
  expect(text('src/procedures.ts')).toBe(before)
})

test('it makes the folder, a migration, its rooms and one line in each list, and nothing keeps the name of the pattern', async () => {
  await fine('scripts/new.mjs', 'procedure', 'work-visit', '工作走访')
  for (const file of ['contract', 'decide', 'store', 'readings', 'views', 'index', 'work-visit.test'])
    expect(text(`${made}/${file}.ts`)).not.toMatch(/sample|样例/i)
  expect(text(`${made}/screens/page.tsx`)).toContain('工作走访')
  expect(text('src/procedures.ts').match(/workVisit/g)).toHaveLength(2)
  expect(text('src/desk/rooms.ts').match(/workVisitRooms/g)).toHaveLength(2)
  expect(text('src/law/terms.ts')).toContain("'work visit': { zh: '工作走访' },")
  expect(text('docs/permissions.md')).toContain('does work-visit.open 登记工作走访')
})

test('it compiles on both sides, and is formatted', async () => {
  await Promise.all([
    fine('node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'),
    fine('node_modules/typescript7/bin/tsc', '-p', 'tsconfig.browser.json'),
    fine('node_modules/@biomejs/biome/bin/biome', 'ci', made, 'src/desk', 'src/procedures.ts', 'src/law/terms.ts'),
  ])
})

test('the house’s checks and its own tests hold', async () => {
  const checks = ['text', 'tables', 'imports', 'law'].map((name) => `tests/house/${name}.test.ts`)
  await fine('node_modules/vitest/vitest.mjs', 'run', ...checks, `${made}/work-visit.test.ts`)
})
