/**
 * `npm test`: everything on a clean clone — install, build, types, lint and format, imports, law coverage, then all tests. Each gate counts as one test.
 * The last line is `N passed, N failed`. `--check` leaves out the journeys; `--long` runs the long batteries too.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, root } from './install.mjs'

process.chdir(root)
const long = process.argv.includes('--long')
const check = process.argv.includes('--check')
let [passed, failed, skipped] = [0, 0, 0]

install()
gate('构建 build', () => run('node', ['scripts/build.mjs']))
gate('类型 types: server', () => run('node', ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json']))
gate('类型 types: browser', () => run('node', ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.browser.json']))
gate('格式与规范 lint and format', () =>
  run('node', [
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--colors=off',
    '--error-on-warnings',
    '--max-diagnostics=200',
  ]),
)
gate('引用方向 imports', () => run('node', ['scripts/imports.mjs']))
gate('规程覆盖 law coverage', () => run('node', ['scripts/law.mjs', '--check']))
if (!check) browser()
// One after the other: a browser and a kill round on two cores would only slow each other into false alarms.
tests(['law', 'house'])
tests(['rooms'])
if (!check) tests(['journeys'])

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

function gate(name, holds) {
  const start = Date.now()
  const ok = holds()
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  if (ok) passed += 1
  else failed += 1
}

function run(command, args, env = {}) {
  return (
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0
  )
}

/** The journeys need Chromium and a Chinese font: installed where apt-get works, else named and skipped. */
function browser() {
  if (existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) return
  const asRoot = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (asRoot) {
    console.log('正在安装 Chromium，用于浏览器测试……')
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet)
  }
  if (!existsSync('/usr/bin/chromium'))
    console.log('没有 Chromium：请安装 chromium 与 fonts-noto-cjk 后重试；浏览器测试本次跳过。')
}

function tests(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'zhidu-report-'))
  const report = join(folder, 'report.json')
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects.flatMap((name) => ['--project', name]),
  ]
  // CI: a page that is compared is never written by the run that compares it.
  const ok = run('node', args, { CI: '1', ...(long ? { ZHIDU_LONG: '1' } : {}) })
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    passed += numPassedTests
    failed += numFailedTests
    skipped += numPendingTests
    // A file that cannot even be read has no failed test of its own.
    if ((!success || !ok) && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites)
  } catch {
    console.log('✗ 测试没有运行到底')
    failed += 1
  }
  rmSync(folder, { recursive: true, force: true })
}
