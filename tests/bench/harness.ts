/**
 * Measures ours beside a reference in one run on one machine: alternating rounds, medians, a CPU canary around each
 * round. A figure is a ratio; absolute times are for reading. A round on a disturbed machine is void.
 */
import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'

export type Side = { ms: number; work: number }

/** What a prepared case can do. Each side does the same `work` (counted in `unit`) once, and may time it itself. */
export type Prepared = {
  ours(): Promise<number | Side>
  reference(): Promise<number | Side>
  /** Fails when the work was not really done. Called after every round. */
  check(): Promise<void>
  close(): Promise<void>
}

export type Case = {
  name: string
  what: string
  unit: string
  sizes: readonly number[]
  goal: string
  /** Times of one unit of work, in milliseconds. */
  holds(ours: number, reference: number): boolean
  prepare(size: number): Promise<Prepared>
}

export type Result = {
  case: string
  what: string
  size: number
  unit: string
  ours: number
  reference: number
  ratio: number
  goal: string
  reached: boolean
  rounds: number
  voided: number
  steady: boolean
}

/** A repeatable stream of numbers in [0, most), the same on every machine (mulberry32). */
export function seeded(seed: number): (most: number) => number {
  let state = seed >>> 0
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

const block = Buffer.alloc(1 << 20, 7)
/** The same work every time, in blocks a second: what the processor gives us just now. */
function canary(): number {
  const start = performance.now()
  for (let i = 0; i < 48; i++) createHash('sha256').update(block).digest()
  return 48_000 / (performance.now() - start)
}

async function timed(run: () => Promise<number | Side>): Promise<Side> {
  const start = performance.now()
  const work = await run()
  return typeof work === 'number' ? { ms: performance.now() - start, work } : work
}

type Round = { ours: number; reference: number; canary: number }

async function round(prepared: Prepared, n: number): Promise<Round> {
  const before = canary()
  const sides: { ours?: Side; reference?: Side } = {}
  for (const side of n % 2 ? (['reference', 'ours'] as const) : (['ours', 'reference'] as const))
    sides[side] = await timed(() => prepared[side]())
  const after = canary()
  await prepared.check()
  const [ours, reference] = [sides.ours as Side, sides.reference as Side]
  if (ours.work !== reference.work || ours.work === 0)
    throw new Error(`the two sides did not do the same work: ${ours.work} and ${reference.work}`)
  return { ours: ours.ms / ours.work, reference: reference.ms / reference.work, canary: Math.min(before, after) }
}

/** One case at one size. The first round warms both sides and is not counted. */
export async function measure(the: Case, size: number, rounds: number): Promise<Result> {
  const prepared = await the.prepare(size)
  try {
    await round(prepared, 0)
    const all: Round[] = []
    for (let n = 0; n < rounds; n++) all.push(await round(prepared, n))
    const best = Math.max(...all.map((each) => each.canary))
    const good = all.filter((each) => each.canary >= 0.8 * best)
    const counted = good.length >= 3 ? good : all
    const ours = median(counted.map((each) => each.ours))
    const reference = median(counted.map((each) => each.reference))
    return {
      case: the.name,
      what: the.what,
      size,
      unit: the.unit,
      ours,
      reference,
      ratio: ours / reference,
      goal: the.goal,
      reached: the.holds(ours, reference),
      rounds: counted.length,
      voided: all.length - good.length,
      steady: good.length >= 3,
    }
  } finally {
    await prepared.close()
  }
}

const time = (ms: number) =>
  ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : ms >= 0.1 ? `${ms.toFixed(2)} ms` : `${(ms * 1000).toFixed(2)} µs`

/** Columns on the screen: a Chinese character takes two. */
const width = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)

/** The table that a person reads. */
export function table(results: readonly Result[]): string {
  const head = ['case', 'work', 'size', 'unit', 'ours', 'reference', 'ours/ref', 'goal', 'reached', 'machine']
  const rows = results.map((each) => [
    each.case,
    each.what,
    each.size.toLocaleString('en'),
    each.unit,
    time(each.ours),
    time(each.reference),
    each.ratio.toFixed(2),
    each.goal,
    each.reached ? 'yes' : 'NO',
    each.steady ? (each.voided ? `steady, ${each.voided} void` : 'steady') : 'UNSTEADY',
  ])
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] as string)].map(width)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell + ' '.repeat((widths[i] as number) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
