/**
 * An office day pressed into twenty seconds: a hundred mixed requests a second upon the rehearsal province, in open load
 * over loopback. Lists and pages as the people who read them, public pages, and acts; then as many upon the bare floor.
 */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { institutionId } from '../../src/rehearsal/cast.ts'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import type { Ask, Told, Work } from './clients.ts'
import { openFloor } from './floor.ts'
import { seeded } from './harness.ts'
import { type Bench, openBench } from './house.ts'
import { answersTo, endedRecords, oneVisit } from './visit.ts'
import { listen, startClients } from './wire.ts'

const seconds = 20
const aSecond = 100
const goals = { read: 300, write: 500 }

type Visit = Awaited<ReturnType<typeof oneVisit>>

/** What is read by whom; every address is asked once before, and must answer. */
function readings(visit: Visit): Record<string, string[]> {
  const today = dayInChina(new Date())
  const month = `from=${addDays(today, -15)}&until=${addDays(today, 15)}`
  const everybody = ['/api/institutions', `/api/institutions/${institutionId(3)}`, '/api/supervisors', '/api/duties']
  const watchers = ['/api/daily-supervisions', `/api/daily-supervisions/${visit.id}`, '/api/records']
  const calendar = [`/api/activities/sessions?${month}`, `/api/activities/days?${month}`, '/api/activities']
  const search = `/api/institutions?search=${encodeURIComponent('职业')}`
  return {
    zhongxin: [...everybody, ...watchers, ...calendar, search, `/api/dispatches/${visit.id}`, '/api/documents'],
    'zhongxin.fuze': [...everybody, ...watchers, '/api/documents', `/api/records/${visit.id}`],
    shengting: [...everybody, ...watchers, ...calendar],
    shenji: [...everybody, ...watchers, '/api/documents', `/api/records/${visit.id}`],
    hangye: ['/api/institutions', '/api/institutions?prefecture=630100', ...calendar.slice(0, 2)],
    jigou: [
      `/api/institutions/${institutionId(0)}`,
      '/api/activities',
      '/api/activities/form',
      '/api/daily-supervisions',
    ],
    [visit.name]: [`/api/records/${visit.id}`, '/api/records', '/api/dispatches/mine', '/api/supervisors/mine'],
  }
}
const open = ['/', '/clauses', '/clauses/a17', '/calendar', '/draws', '/about', '/terms', '/api/law/clauses.json']

async function kindsOf(bench: Bench, visit: Visit) {
  const reads: Ask[] = []
  for (const [account, paths] of Object.entries(readings(visit))) {
    const headers = await bench.signedIn(account)
    reads.push(...paths.map((path): Ask => ({ method: 'GET', path, headers })))
  }
  const pages = open.map((path): Ask => ({ method: 'GET', path, headers: {} }))
  for (const ask of [...reads, ...pages]) await probe(bench, ask)
  return { reads, pages, acts: await actsOf(bench, visit) }
}

/** Once to see that it answers, once to see how long it takes alone. */
async function probe({ open: { app } }: Bench, { path, headers }: Ask): Promise<void> {
  let ms = 0
  for (let n = 0; n < 2; n++) {
    const start = performance.now()
    const answer = await app.request(`http://localhost${path}`, { headers })
    const text = await answer.text()
    ms = performance.now() - start
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text}`)
  }
  if (ms > 100) console.error(`  ${path} takes ${Math.round(ms)} ms alone`)
}

async function actsOf(bench: Bench, visit: Visit): Promise<((n: number) => Ask)[]> {
  const records = await endedRecords(bench, visit.id, 40)
  const clerk = await bench.signedIn('zhongxin')
  const act = (path: string, input: object | string, who = visit.who): Ask => ({
    method: 'POST',
    path,
    headers: bench.actHeaders(who),
    body: typeof input === 'string' ? input : JSON.stringify(input),
  })
  const { rows } = await bench.client.query<{ id: string }>('select id from supervisor where account = $1', [
    visit.account,
  ])
  // No two of one supervisor's may overlap, in whichever run they are declared.
  let declared = 60
  const leave = () => {
    declared += 1
    const day = addDays(dayInChina(new Date()), declared)
    return { id: randomUUID(), from: day, until: day }
  }
  const promise = { matter: 'people', statement: '按备案承诺配备考评人员，并在评价活动期间保持。', state: 'promised' }
  return [
    (n) => act(`/api/records/${records[n % records.length]}/answers`, answersTo(visit.items)),
    () => act(`/api/supervisors/${rows[0]?.id}/leave-declarations`, leave()),
    (n) => act(`/api/institutions/${institutionId(n % 7)}/commitments`, promise, clerk),
  ]
}

/** 70 lists and pages, 20 public pages, 10 acts of every hundred, in an order that only the seed decides. */
function schedule({ reads, pages, acts }: Awaited<ReturnType<typeof kindsOf>>): Work[] {
  const draw = seeded(17)
  return Array.from({ length: seconds * aSecond }, (_, n): Work => {
    const [due, lot] = [(n * 1000) / aSecond, draw(100)]
    if (lot < 10) return { kind: 'write', due, asks: [(acts[n % acts.length] as (n: number) => Ask)(n)] }
    const from = lot < 30 ? pages : reads
    return { kind: 'read', due, asks: [from[draw(from.length)] as Ask] }
  })
}

const onFloor = (works: readonly Work[]): Work[] =>
  works.map((work) => ({
    ...work,
    asks: work.asks.map((ask) => ({ ...ask, path: ask.method === 'GET' ? '/read' : '/act' })),
  }))

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function figures({ taken, wrong }: Told, kind: 'read' | 'write') {
  const sorted = taken.filter((each) => each.kind === kind).map(({ ms }) => ms)
  sorted.sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share)) as [number, number, number]
  return { count: sorted.length, p50, p95, p99, wrong: wrong.length }
}

export type Load = {
  kind: 'read' | 'write'
  goal: number
  ours: ReturnType<typeof figures>
  floor: ReturnType<typeof figures>
}

export async function load(): Promise<Load[]> {
  const bench = await openBench('full')
  const visit = await oneVisit(bench)
  const [server, floor, clients] = [await listen(bench.open.app), await openFloor(bench), startClients()]
  try {
    await bench.client.query('vacuum analyze')
    const kinds = await kindsOf(bench, visit)
    // Once over to warm both, with acts of its own; the second counts.
    await clients.run({ port: server.port, works: schedule(kinds).slice(0, 300), open: true })
    await clients.run({ port: floor.port, works: onFloor(schedule(kinds)).slice(0, 300), open: true })
    const ours = await clients.run({ port: server.port, works: schedule(kinds), open: true })
    const bare = await clients.run({ port: floor.port, works: onFloor(schedule(kinds)), open: true })
    for (const wrong of new Set([...ours.wrong, ...bare.wrong])) console.error(`  ${wrong}`)
    return (['read', 'write'] as const).map((kind) => ({
      kind,
      goal: goals[kind],
      ours: figures(ours, kind),
      floor: figures(bare, kind),
    }))
  } finally {
    await clients.close()
    await server.close()
    await floor.close()
    await bench.close()
  }
}

export function loadTable(all: readonly Load[]): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(11)
  const head = `load   ${'requests'.padStart(8)} ${['p50', 'p95', 'p99'].map((name) => name.padStart(11)).join('')}`
  const lines = all.flatMap(({ kind, goal, ours, floor }) => [
    `${kind.padEnd(6)} ${String(ours.count).padStart(8)} ${ms(ours.p50)}${ms(ours.p95)}${ms(ours.p99)}  p95 ≤ ${goal} ms: ${ours.p95 <= goal ? 'yes' : 'NO'}`,
    `floor  ${String(floor.count).padStart(8)} ${ms(floor.p50)}${ms(floor.p95)}${ms(floor.p99)}  ours/floor at p95: ${(ours.p95 / floor.p95).toFixed(1)}`,
  ])
  return [head, ...lines, `not answered well: ${all[0]?.ours.wrong ?? 0} (goal 0)`].join('\n')
}
