/**
 * `npm run new procedure <name> [中文名]`: the next procedure in the shape of the smallest — its folder with the few files,
 * one migration, its rooms, and one line in each list. What stands in scripts/procedure is real code of one called
 * `sample-matter`; only the name changes. Everything the tables lead to (routes, permissions, replay) comes by itself.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '')
const templates = join(root, 'scripts/procedure')
const migrations = join(root, 'src/platform/migrations')

const [kind, name = '', given] = process.argv.slice(2)
if (kind !== 'procedure' || !/^[a-z]+(-[a-z]+)*$/.test(name))
  stop('usage: npm run new procedure <name> [中文名], where <name> is written like on-site-check')
if (['procedures', 'registers'].some((room) => existsSync(join(root, 'src', room, name))))
  stop(`${name} stands already`)

const terms = read('src/law/terms.ts')
const term = name.replaceAll('-', ' ')
const key = /^\w+$/.test(term) ? term : `'${term}'`
const known = terms.match(new RegExp(`^  '?${term}'?: \\{ zh: '([^']+)'`, 'm'))?.[1]
const title = known ?? given
if (!title || !/^\p{Script=Han}+$/u.test(title))
  stop(`“${term}” is no term of the glossary yet: say its Chinese name too, npm run new procedure ${name} <中文名>`)

const camel = name.replace(/-./g, ([, letter]) => letter.toUpperCase())
const pascal = camel[0].toUpperCase() + camel.slice(1)
const renamed = (text) =>
  text
    .replaceAll('sample-matter', name)
    .replaceAll('sample_matter', name.replaceAll('-', '_'))
    .replaceAll('sampleMatter', camel)
    .replaceAll('SampleMatter', pascal)
    .replaceAll('样例事项', title)

const number = String(Math.max(...readdirSync(migrations).map((file) => Number(file.slice(0, 4)))) + 1).padStart(4, '0')
const placeOf = (file) =>
  file === 'migration.sql'
    ? `src/platform/migrations/${number}-${name}.sql`
    : file === 'rooms.ts'
      ? `src/desk/${name}-rooms.ts`
      : `src/procedures/${name}/${renamed(file)}`
const files = readdirSync(templates, { recursive: true }).filter((file) => /\.(tsx?|sql)$/.test(file))
const made = files.map((file) => {
  write(placeOf(file), renamed(readFileSync(join(templates, file), 'utf8')))
  return placeOf(file)
})

insert(
  'src/procedures.ts',
  /\nimport [^\n]+ from '\.\/registers\//,
  `\nimport { ${camel} } from './procedures/${name}/index.ts'`,
)
insert('src/procedures.ts', /\n {4}people\.procedure,/, `\n    ${camel},`)
insert(
  'src/desk/rooms.ts',
  /\nimport [^\n]+ from '\.\/room\.ts'/,
  `\nimport { ${camel}Rooms } from './${name}-rooms.ts'`,
)
insert('src/desk/rooms.ts', /\n {2}\.\.\.planRooms,/, `\n  ...${camel}Rooms,`)
if (!known)
  insert('src/law/terms.ts', /\n\} as const satisfies Record<string, TermEntry>/, `\n  ${key}: { zh: '${title}' },`)

run('node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...made.filter((path) => /\.tsx?$/.test(path)))
run('scripts/law.mjs')
// Who may do and see what is written down anew: whoever reads the change agrees to it.
run('node_modules/vitest/vitest.mjs', 'run', '--update', 'tests/house/tables.test.ts')

console.log(`${title} (${name}): ${made.length} files\n${made.map((path) => `  ${path}`).join('\n')}`)
console.log(
  'Next: the powers and clauses in contract.ts, who sees its rows in the migration, and what follows in src/consequences.ts.',
)

function stop(words) {
  console.error(words)
  process.exit(1)
}

function read(path) {
  return readFileSync(join(root, path), 'utf8')
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Puts a line before the first place that fits. */
function insert(path, before, line) {
  const text = read(path)
  const at = text.search(before)
  if (at < 0) stop(`${path} has no place for ${line.trim()}`)
  write(path, text.slice(0, at) + line + text.slice(at))
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync('node', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) stop(`${args[0]} failed\n${stdout}${stderr}`)
}
