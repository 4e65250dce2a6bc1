/** Files for the tests of evidence, honest and hostile, and the hands that send them as streams. */
import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { at, makeCase, yes } from './case.ts'

export const photo = async (side = 800, tint = 0): Promise<Buffer> =>
  sharp({
    create: { width: side, height: Math.round(side * 0.75), channels: 3, background: { r: 120 + tint, g: 90, b: 60 } },
  })
    .jpeg()
    .toBuffer()

/** Taken at a place and a time, and turned a quarter, as a phone writes it. */
export const photoWithTraces = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#446688' } })
    .withExif({
      IFD0: { Make: 'Camera' },
      IFD2: { DateTimeOriginal: '2026:11:20 09:30:15', OffsetTimeOriginal: '+08:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '36/1 37/1 228/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '101/1 46/1 4152/100',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** A few bytes that declare a picture of so many pixels. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(17)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([head, size, Buffer.alloc(3000)])
}

export const pdf = Buffer.from(`%PDF-1.7\n${'1 0 obj <<>> endobj\n'.repeat(50)}trailer <<>>\n%%EOF\n`)
export const mp4Head = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\x02\0isommp42', 'latin1')])

/** So many bytes that are made only when asked for; `sent` tells how many were. */
export function flow(head: Buffer, total: number, breaks = false) {
  const part = randomBytes(65_536)
  const told = { sent: 0 }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (told.sent >= total) return breaks ? controller.error(new Error('the line broke')) : controller.close()
        const next = told.sent === 0 ? head : part.subarray(0, Math.min(part.length, total - told.sent))
        told.sent += next.length
        controller.enqueue(new Uint8Array(next))
      },
    },
    { highWaterMark: 0 },
  )
  return { body, told }
}

type Sent = { id?: string; key?: string; query?: Record<string, string>; length?: number }

/** Hands a file in as evidence about a visit. */
export async function handFile(
  house: Pick<Awaited<ReturnType<typeof makeCase>>, 'app' | 'own'>,
  who: { cookie: string },
  visit: string,
  bytes: Uint8Array | ReadableStream,
  sent: Sent = {},
) {
  const item = sent.id ?? randomUUID()
  const query = new URLSearchParams({ procedure: 'daily-supervision', subject: visit, ...sent.query })
  const response = await house.app.request(`http://localhost/api/evidence/${item}/file?${query}`, {
    method: 'POST',
    headers: {
      ...house.own,
      cookie: who.cookie,
      'content-type': 'application/octet-stream',
      'idempotency-key': sent.key ?? randomUUID(),
      ...(sent.length === undefined ? {} : { 'content-length': String(sent.length) }),
    },
    body: bytes as never,
    duplex: 'half',
  } as RequestInit)
  const body = (await response.json()) as {
    reason?: string
    remedy?: string
    entries?: string[]
    receipts?: object[]
  }
  return { item, status: response.status, body }
}

export async function makeVisit() {
  const house = await makeCase()
  const { id, places } = await house.asked()
  const supervisor = await house.whoIs(at(places, 1))
  await supervisor.post(`/api/dispatches/${id}/acceptance`, yes)
  const folder = join(house.args.dataDir, 'evidence')
  const hand = (
    bytes: Uint8Array | ReadableStream,
    { as = supervisor, ...sent }: Sent & { as?: { cookie: string } } = {},
  ) => handFile(house, as, id, bytes, sent)
  /** Everything that stands on the disk: kept files by their digest, drafts as 'incoming/…'. */
  const onDisk = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /.\/./.test(name))
      .sort()
  const count = async () =>
    (await house.house.database.act((sql) => sql<{ n: number }>('select count(*)::int as n from evidence')))[0]?.n
  return { ...house, visit: id, supervisor, folder, hand, onDisk, count }
}
