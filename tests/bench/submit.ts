/**
 * B1: a record handed in through HTTP with everything on (its answers saved, then the submission; with a photograph, that
 * as evidence before), beside as many requests of the same size upon the bare floor. Both are asked over loopback.
 */
import type { Case, Prepared, Side } from './harness.ts'
import type { Ask, Work } from './clients.ts'
import { openFloor } from './floor.ts'
import { openBench } from './house.ts'
import { keptOpen } from './kept.ts'
import { photographs } from './photograph.ts'
import { answersTo, endedRecords, oneVisit } from './visit.ts'
import { listen, startClients } from './wire.ts'

/** Records of one round for so many clients. */
const recordsFor: Record<number, number> = { 1: 20, 8: 64, 32: 128 }

async function openAll() {
  const bench = await openBench()
  const visit = await oneVisit(bench)
  const [server, floor, photograph] = [await listen(bench.open.app), await openFloor(bench), await photographs()]
  const clients = startClients()
  return {
    bench,
    visit,
    server,
    floor,
    photograph,
    clients,
    async close() {
      await clients.close()
      await server.close()
      await floor.close()
      await bench.close()
    },
  }
}
type All = Awaited<ReturnType<typeof openAll>>

async function worksOf({ bench, visit, photograph }: All, count: number, photo: boolean): Promise<Work[]> {
  const records = await endedRecords(bench, visit.id, count)
  // The pictures of earlier rounds count as another visit's, which has its own limit.
  await bench.client.query('update evidence set about = gen_random_uuid() where about = $1', [visit.id])
  const act = (path: string, body: string | Uint8Array, type = 'application/json'): Ask => {
    const headers = { ...bench.actHeaders(visit.who), 'content-type': type }
    return { method: 'POST', path, headers, body }
  }
  const evidence = `file?procedure=daily-supervision&subject=${visit.id}`
  return records.map((id) => ({
    kind: 'record',
    asks: [
      ...(photo ? [act(`/api/evidence/${id}/${evidence}`, photograph(), 'application/octet-stream')] : []),
      act(`/api/records/${id}/answers`, answersTo(visit.items)),
      act(`/api/records/${id}/submission`, '{}'),
    ],
  }))
}

const onFloor = (works: Work[]): Work[] =>
  works.map(({ kind, asks }) => ({
    kind,
    asks: asks.map((ask) => ({ ...ask, path: typeof ask.body === 'string' ? '/act' : '/file' })),
  }))

async function prepare(clients: number, photo: boolean): Promise<Prepared> {
  const all = await keptOpen('submit', openAll)
  const { bench, floor } = all
  const count = recordsFor[clients] ?? 64
  const stages = `select count(*)::int as n from supervision_record where stage = 'submitted'`
  const handedIn = async () => (await bench.client.query<{ n: number }>(stages)).rows[0]?.n ?? 0
  const [before, bareBefore, done] = [await handedIn(), await floor.count(), { ours: 0, bare: 0 }]
  const timed = async (port: number, works: Work[]): Promise<Side> => {
    const { ms, wrong } = await all.clients.run({ port, works, clients })
    if (wrong.length) throw new Error(`${wrong.length} not taken: ${wrong[0]}`)
    return { ms, work: count }
  }
  return {
    async ours() {
      const side = await timed(all.server.port, await worksOf(all, count, photo))
      // Smaller copies are made afterwards: what still waits must not slow the other side.
      await bench.client.query("delete from evidence_preview where state = 'waiting'")
      done.ours += count
      return side
    },
    async reference() {
      const works = await worksOf(all, count, photo)
      done.bare += works.reduce((sum, { asks }) => sum + asks.length, 0)
      return timed(floor.port, onFloor(works))
    },
    async check() {
      const found = [(await handedIn()) - before, (await floor.count()) - bareBefore]
      if (found[0] !== done.ours || found[1] !== done.bare) throw new Error(`${found} of ${done.ours} and ${done.bare}`)
    },
    close: async () => undefined,
  }
}

const submit = (photo: boolean): Case => ({
  name: 'B1',
  what: photo ? 'record with a photograph, N clients' : 'record handed in, N clients',
  unit: 'record',
  sizes: [1, 8, 32],
  goal: photo ? '≥ 0.75 of the floor' : '≥ 0.5 of the floor',
  holds: (ours, reference) => reference / ours >= (photo ? 0.75 : 0.5),
  prepare: (size) => prepare(size, photo),
})

export const submits: Case[] = [submit(false), submit(true)]
