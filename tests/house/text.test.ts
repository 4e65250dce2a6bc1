/** Size, names, words, logs and the map of the house; each check is seen to catch its offender. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { badNames, foreignReadLog, loggedBodies, pathsNamed, tooLong, unitsCounted, workplaceWords } from './checks.ts'
import { exists, filesIn, offender, root } from './files.ts'

const code = ['src', 'tests', 'scripts', 'bin'].flatMap((folder) => filesIn(folder))
const pictures = /\.(png|jpe?g|ico|woff2?|xlsx|zip|otf|ttf)$/

/** What the repository keeps; where there is none, the code and the pages that lead in. */
function kept(): string[] {
  try {
    const options = { cwd: root, encoding: 'utf8', stdio: 'pipe' } as const
    return execFileSync('git', ['ls-files', '-z'], options).split('\0').filter(Boolean)
  } catch {
    return ['ARCHITECTURE.md', 'README.md', 'README.zh-CN.md']
  }
}

const read = (path: string) => (exists(path) ? readFileSync(join(root, path), 'utf8') : '')

test('no file is longer than 200 lines', () => {
  expect(code.flatMap(tooLong)).toEqual([])
  expect(tooLong(offender('long.ts'))).toHaveLength(1)
})

test('names are words of the field', () => {
  expect(code.filter(({ path }) => path !== 'tests/house/checks.ts').flatMap(badNames)).toEqual([])
  expect(badNames(offender('string-utils.ts'))).toHaveLength(3)
})

test('nothing speaks of the place where it was written', () => {
  const own = /^tests\/house\/(checks\.ts$|offenders\/)/
  const paths = [...new Set([...kept(), ...code.map(({ path }) => path)])].filter(
    (path) => !own.test(path) && !pictures.test(path) && exists(path),
  )
  expect(paths).toContain('README.md')
  expect(paths.flatMap((path) => workplaceWords({ path, text: read(path) }))).toEqual([])
  expect(workplaceWords(offender('workplace.ts'))).toHaveLength(4)
})

test('no log holds what somebody sent', () => {
  expect(code.filter(({ path }) => path.startsWith('src/')).flatMap(loggedBodies)).toEqual([])
  expect(loggedBodies(offender('log.ts'))).toHaveLength(2)
})

test('the length of a text is counted in code points', () => {
  const contracts = code.filter(({ path }) => /^src\/.*\.tsx?$/.test(path))
  expect(contracts.filter(({ text }) => text.includes('z.maxLength(')).length).toBeGreaterThan(3)
  expect(contracts.flatMap(unitsCounted)).toEqual([])
  expect(unitsCounted(offender('units.ts')).map((each) => each.split(' ')[0])).toEqual([
    'src/offender/units.ts:3',
    'src/offender/units.ts:4',
    'src/offender/units.ts:5',
  ])
})

test('only access writes the read log', () => {
  expect(code.filter(({ path }) => /^src\/.*\.tsx?$/.test(path)).flatMap(foreignReadLog)).toEqual([])
  const planted = { path: 'src/server/mount.ts', text: "sql('insert into read_log (at) values (now())')" }
  expect(foreignReadLog(planted)).toHaveLength(1)
  expect(code.filter(({ text }) => /insert into read_log/.test(text)).map(({ path }) => path)).toContain(
    'src/access/read-log.ts',
  )
})

test('every path the map names exists', () => {
  const map = pathsNamed(read('ARCHITECTURE.md'))
  expect(map.length).toBeGreaterThan(10)
  expect(map.filter((path) => !exists(path))).toEqual([])
  expect(pathsNamed(offender('architecture.md').text).filter((path) => !exists(path))).toEqual([
    'src/engine/nowhere.ts',
  ])
})

test('the pages that lead in name only paths that exist', () => {
  for (const page of ['README.md', 'README.zh-CN.md'])
    expect(pathsNamed(read(page)).filter((path) => !exists(path))).toEqual([])
})
