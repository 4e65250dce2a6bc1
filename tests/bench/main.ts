/** The benchmarks: every case at its sizes, one table, and the same as JSON where a file is named. */
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread } from 'node:worker_threads'
import { oneAct } from './act.ts'
import { becomeClients } from './clients.ts'
import { type Case, measure, type Result, table } from './harness.ts'
import { growth } from './growth.ts'
import { journal } from './journal.ts'
import { closeKept } from './kept.ts'
import { load, loadTable } from './load.ts'
import { papers } from './papers.ts'
import { registry } from './registry.ts'
import { rehearsalLoad } from './rehearsal.ts'
import { sessions } from './sessions.ts'
import { sizesTable } from './sizes.ts'
import { submits } from './submit.ts'

const cases = [oneAct, ...submits, journal, ...registry, ...sessions, ...papers, ...growth, rehearsalLoad]

async function cli(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, size: { type: 'string' }, json: { type: 'string' } },
  })
  const rounds = Math.max(5, Number(values.rounds ?? 5))
  const [light, all] = [positionals.includes('B6'), positionals.length === 0]
  const loaded = positionals.includes('load') || all ? await load() : []
  const wanted = cases.filter(({ name }) => all || positionals.includes(name))
  if (wanted.length === 0 && loaded.length === 0 && !light)
    throw new Error(`no such case; there are ${[...new Set(cases.map(({ name }) => name))].join(', ')}, B6, load`)
  const results = await measured(wanted, values.size ? [Number(values.size)] : undefined, rounds)
  if (results.length) console.log(table(results))
  if (light || all) console.log(sizesTable())
  if (loaded.length) console.log(loadTable(loaded))
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ at: new Date().toISOString(), node: process.version, cores: cpus().length, memory: totalmem(), rounds, results, load: loaded }, null, 2)}\n`,
    )
}

/** One case that fails spoils the run and not the figures of the others. */
async function measured(wanted: readonly Case[], sizes: readonly number[] | undefined, rounds: number) {
  const results: Result[] = []
  for (const each of wanted)
    for (const size of sizes ?? each.sizes) {
      console.error(`${each.name} ${each.what}, ${size.toLocaleString('en')} …`)
      try {
        const result = await measure(each, size, rounds)
        console.error(`  ${result.ratio.toFixed(2)} of the reference`)
        results.push(result)
      } catch (error) {
        console.error(error)
        process.exitCode = 1
      }
    }
  await closeKept()
  return results
}

if (isMainThread) await cli()
else becomeClients()
