/**
 * The clients of the bench, in their own thread. Closed: so many clients, each begins its next work when the last is
 * done. Open: each work has its time and begins then, whatever the server does, and its wait counts from that time.
 */
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { parentPort } from 'node:worker_threads'

export type Ask = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string | Uint8Array }
/** What one client does in a row. `due` in milliseconds from the start, for open load. */
export type Work = { kind: string; asks: Ask[]; due?: number }
export type Order = { port: number; works: Work[] } & ({ clients: number } | { open: true })
export type Told = {
  ms: number
  taken: { kind: string; ms: number }[]
  /** What was not answered with 200 or 201. */
  wrong: string[]
}

/** More waiting than this is a server that has fallen behind for good: it is not pushed further. */
const mostWaiting = 500
const patience = 20_000
const agent = new Agent({ keepAlive: true, maxSockets: mostWaiting })

function send(port: number, { method, path, headers, body }: Ask): Promise<string | undefined> {
  return new Promise((resolve) => {
    const sized = body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) }
    const asked = request({ agent, port, method, path, headers: sized, timeout: patience }, (answer) => {
      const good = answer.statusCode === 200 || answer.statusCode === 201
      let said = ''
      answer.on('data', (part: Buffer) => {
        if (!good) said += part.toString('utf8')
      })
      answer.on('end', () => resolve(good ? undefined : `${method} ${path}: ${answer.statusCode} ${said}`))
      answer.on('error', (error) => resolve(`${method} ${path}: ${error.message}`))
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')))
    asked.on('error', (error) => resolve(`${method} ${path}: ${error.message}`))
    asked.end(body)
  })
}

async function run(order: Order): Promise<Told> {
  const told: Told = { ms: 0, taken: [], wrong: [] }
  const start = performance.now()
  const one = async ({ kind, asks }: Work, since: number) => {
    for (const ask of asks) {
      const wrong = await send(order.port, ask)
      if (wrong) told.wrong.push(wrong)
    }
    told.taken.push({ kind, ms: performance.now() - since })
  }
  if ('clients' in order) {
    const left = order.works.values()
    const client = async () => {
      for (const work of left) await one(work, performance.now())
    }
    await Promise.all(Array.from({ length: order.clients }, client))
  } else await openly(order.works, start, one, told)
  return { ...told, ms: performance.now() - start }
}

async function openly(
  works: readonly Work[],
  start: number,
  one: (work: Work, since: number) => Promise<void>,
  told: Told,
) {
  const all: Promise<void>[] = []
  let waiting = 0
  for (const work of works) {
    const due = start + (work.due ?? 0)
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    if (waiting >= mostWaiting) {
      told.wrong.push(`${work.kind}: not sent, ${waiting} were waiting`)
      continue
    }
    waiting += 1
    all.push(
      one(work, due).then(() => {
        waiting -= 1
      }),
    )
  }
  await Promise.all(all)
}

export function becomeClients(): void {
  parentPort?.on('message', (order: Order) => {
    void run(order).then((told) => parentPort?.postMessage(told))
  })
}
