/** A sealed file comes back as it went in, whatever its size; nothing of one that was touched comes back at all. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { headerSize, segmentSize, tagSize } from './cipher.ts'
import { openVault } from './vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhidu-vault-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const kek = randomBytes(32)
const vault = openVault(folder, kek)

async function kept(bytes: Buffer, step: number) {
  const draft = await vault.begin()
  for (let at = 0; at < bytes.length; at += step) await draft.write(bytes.subarray(at, at + step))
  const { sha256, size } = await draft.finish()
  expect([sha256, size]).toEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length])
  const middle = Math.floor(bytes.length / 2)
  expect((await draft.read(middle, 1000)).equals(bytes.subarray(middle, middle + 1000))).toBe(true)
  await draft.keep()
  await draft.drop()
  return { sha256, path: join(folder, sha256.slice(0, 2), sha256) }
}

const sizes = [1, segmentSize - 1, segmentSize, segmentSize + 1, 2 * segmentSize, 2 * segmentSize + 7]

test.each(sizes)('%i bytes go in and come out', async (size) => {
  const bytes = randomBytes(size)
  for (const step of [1000, 65_536, size]) {
    const { sha256 } = await kept(bytes, step)
    const file = await vault.open(sha256)
    if (typeof file === 'string') throw new Error(file)
    expect([file.size, (await file.bytes()).equals(bytes)]).toEqual([size, true])
    const parts: Uint8Array[] = []
    for await (const part of file.stream() as unknown as AsyncIterable<Uint8Array>) parts.push(part)
    expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  }
})

const one = segmentSize + tagSize
test.each<[string, (sealed: Buffer) => Buffer]>([
  ['a bit of the header', (sealed) => flipped(sealed, 10)],
  ['a bit of the first segment', (sealed) => flipped(sealed, headerSize + 5)],
  ['a bit of the last tag', (sealed) => flipped(sealed, sealed.length - 1)],
  ['the last segment gone', (sealed) => sealed.subarray(0, headerSize + 2 * one)],
  ['two segments in each other’s place', swapped],
  ['nothing left', () => Buffer.alloc(0)],
])('touched: %s', async (_what, touch) => {
  const { sha256, path } = await kept(randomBytes(2 * segmentSize + 500), 65_536)
  writeFileSync(path, touch(readFileSync(path)))
  expect(await vault.open(sha256)).toBe('changed')
})

test('a file under the name of another, or with another key, does not open', async () => {
  const [mine, other] = [await kept(randomBytes(500), 500), await kept(randomBytes(500), 500)]
  expect(await openVault(folder, randomBytes(32)).open(mine.sha256)).toBe('changed')
  writeFileSync(mine.path, readFileSync(other.path))
  expect(await vault.open(mine.sha256)).toBe('changed')
  expect(await vault.open('0'.repeat(64))).toBe('missing')
})

function flipped(sealed: Buffer, at: number): Buffer {
  const copy = Buffer.from(sealed)
  copy[at] = (copy[at] as number) ^ 4
  return copy
}

function swapped(sealed: Buffer): Buffer {
  const [head, rest] = [sealed.subarray(0, headerSize), sealed.subarray(headerSize)]
  return Buffer.concat([head, rest.subarray(one, 2 * one), rest.subarray(0, one), rest.subarray(2 * one)])
}
