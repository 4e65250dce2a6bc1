/**
 * `npm run law`: reads every citation of the regulation in the code and every test named by a clause, and writes
 * docs/law-coverage.md and docs/not-yet.json. `--check` writes nothing and fails when either file is stale.
 * The list of clauses not yet held may only shrink: a clause that has lost its rule or its test is never added to it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '')
const clausePattern = /^(a\d+(\.(\d+|p\d+))*|att\d+)$/

/** Every .ts and .tsx file below a folder, as paths relative to `base`. */
function sources(base, folder) {
  if (!existsSync(join(base, folder))) return []
  return readdirSync(join(base, folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('offenders'))
    .map((name) => `${folder}/${name}`)
    .sort()
}

function parse(base, path) {
  return ts.createSourceFile(path, readFileSync(join(base, path), 'utf8'), ts.ScriptTarget.ES2023, true)
}

function walk(node, visit) {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** The clauses that literals below a node name: `'a21'`, and both arms of `minor ? 'a20' : 'a21'`. */
function cited(node) {
  const found = []
  walk(node, (each) => {
    if (ts.isStringLiteralLike(each) && clausePattern.test(each.text)) found.push(each.text)
  })
  return found
}

const isConsequence = (path) => /^src\/consequences(\.ts|\/)/.test(path)

/** What kind of rule a citation is, from where it stands; undefined where it only names or shows. */
function kindOf(path) {
  if (path === 'src/law/terms.ts' || path === 'src/law/basis.ts' || path.startsWith('src/law/clauses')) return undefined
  if (path === 'src/law/time-limits.ts') return 'time limit'
  if (path === 'src/law/competence.ts' || path === 'src/law/powers.ts') return 'competence'
  if (isConsequence(path)) return 'consequence'
  if (path.endsWith('/contract.ts')) return 'command'
  if (path.endsWith('/readings.ts')) return 'reading'
  if (path.startsWith('src/law/')) return 'law'
  if (/^src\/(registers|procedures|people|duties)\/.*\.ts$/.test(path)) return 'rule'
  return undefined
}

/** Reads the citations of one file: rules, places where the clause is shown, tests named by it. */
function read(base, path, note) {
  const file = parse(base, path)
  const test = path.endsWith('.test.ts')
  walk(file, (node) => {
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText(file)
      const [first, second] = node.arguments
      if (test && name === 'lawTest' && first)
        for (const id of cited(first)) note(id, 'tests', `${path} “${second?.text ?? ''}”`)
      if (test && /^(test|it|describe)(\.\w+)?$/.test(name) && first && ts.isStringLiteralLike(first))
        for (const [, id] of first.text.matchAll(/\[([^\]]+)\]/g))
          if (clausePattern.test(id)) note(id, 'tests', `${path} “${first.text}”`)
      if (!test && name === 'must' && second) for (const id of cited(second)) note(id, 'rules', `${path} (must)`)
      if (!test && isConsequence(path) && name.startsWith('after') && second)
        for (const id of cited(second)) note(id, 'rules', `${path} (consequence)`)
    }
    const kind = kindOf(path)
    if (!test && kind && ts.isPropertyAssignment(node) && node.name.getText(file) === 'clause')
      for (const id of cited(node.initializer)) note(id, 'rules', `${path} (${kind})`)
    if (
      !test &&
      /\/screens\/|^src\/(desk|public)\//.test(path) &&
      ts.isStringLiteralLike(node) &&
      clausePattern.test(node.text)
    )
      note(node.text, 'screens', path)
  })
}

export function clauseIdsOf(base = root) {
  const ids = []
  for (const path of sources(base, 'src/law/clauses'))
    walk(parse(base, path), (node) => {
      if (!ts.isPropertyAssignment(node)) return
      const id = node.name.text
      if (clausePattern.test(id)) ids.push(id)
    })
  return ids
}

/** clause → { rules, screens, tests }, the clauses in the order of the text; plus citations of clauses that do not exist. */
export function coverage(base = root) {
  const table = new Map(clauseIdsOf(base).map((id) => [id, { rules: new Set(), screens: new Set(), tests: new Set() }]))
  const unknown = []
  const note = (id, column, where) => {
    const row = table.get(id)
    if (row) row[column].add(where)
    else unknown.push(`${id} in ${where}`)
  }
  for (const path of [...sources(base, 'src'), ...sources(base, 'tests')]) read(base, path, note)
  return { table, unknown }
}

export function notYet({ table }) {
  const without = (column) => [...table].filter(([, row]) => row[column].size === 0).map(([id]) => id)
  return { withoutRule: without('rules'), withoutTest: without('tests') }
}

/** Clauses that a newer list holds and the older did not: the list may only shrink. */
export function grown(older, newer) {
  return ['withoutRule', 'withoutTest'].flatMap((list) =>
    newer[list]
      .filter((id) => !older[list].includes(id))
      .map((id) => `${id} has lost its ${list === 'withoutRule' ? 'rule' : 'test'}`),
  )
}

export function page({ table }) {
  const list = (set) => [...set].map((each) => each.replaceAll('|', '\\|')).join('<br>')
  const held = [...table.values()].filter(({ rules, tests }) => rules.size > 0 && tests.size > 0).length
  const rows = [...table]
    .filter(([, { rules, screens, tests }]) => rules.size + screens.size + tests.size > 0)
    .map(([id, { rules, screens, tests }]) => `| ${id} | ${list(rules)} | ${list(screens)} | ${list(tests)} |`)
  return [
    '# Law coverage',
    '',
    'Generated by `npm run law`; the build fails when it is stale. A clause is held when a rule cites it and a test is named by it.',
    '',
    `${held} of ${table.size} clauses are held. Those without a rule or a test stand in not-yet.json, a list that may only shrink.`,
    '',
    '| Clause | Rules | Screens | Tests |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const json = (value) =>
  `${JSON.stringify(value, null, 1)
    .replace(/\n {2}/g, ' ')
    .replace(/\[ /g, '[')
    .replace(/\n \]/g, ']')}\n`

/** What is wrong with the two committed files, in sentences; nothing when they are fresh. */
export function findings(base = root) {
  const found = coverage(base)
  const at = (name) => (existsSync(join(base, 'docs', name)) ? readFileSync(join(base, 'docs', name), 'utf8') : '')
  const list = at('not-yet.json')
  return [
    ...found.unknown.map((each) => `no such clause: ${each}`),
    ...(list ? grown(JSON.parse(list), notYet(found)) : []),
    ...(at('law-coverage.md') === page(found) ? [] : ['docs/law-coverage.md is stale: npm run law']),
    ...(list === json(notYet(found)) ? [] : ['docs/not-yet.json is stale: npm run law']),
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const check = process.argv.includes('--check')
  const found = coverage()
  const list = join(root, 'docs/not-yet.json')
  const wrong = check
    ? findings()
    : [
        ...found.unknown.map((each) => `no such clause: ${each}`),
        ...(existsSync(list) ? grown(JSON.parse(readFileSync(list, 'utf8')), notYet(found)) : []),
      ]
  for (const each of wrong) console.log(each)
  if (wrong.length > 0) process.exit(1)
  if (!check) {
    writeFileSync(join(root, 'docs/law-coverage.md'), page(found))
    writeFileSync(list, json(notYet(found)))
    console.log(`${found.table.size} clauses read; docs/law-coverage.md and docs/not-yet.json written`)
  }
}
