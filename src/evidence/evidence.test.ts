/** When a file becomes evidence, and what is looked at before it is taken. */
import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { given, on, person } from '../../tests/kit.ts'
import { Said } from '../kernel/words.ts'
import type { Command } from './contract.ts'
import { decide, evolve, initial, relates } from './decide.ts'
import { watchMarkup } from './intake/disguise.ts'
import { pixelsOf } from './intake/pixels.ts'
import { sniff } from './intake/sniff.ts'
import { mostItems } from './parts.ts'
import { tracesIn } from './previews/exif.ts'
import type { Event } from './state.ts'

const decider = { initial, decide, evolve }
const me = person('centre', [])
const now = on('2026-03-04', me)
const file = { sha256: 'a'.repeat(64), size: 9, kind: 'photo', type: 'jpeg', width: 3, height: 2 }
const visit = randomUUID()
const receive: Command = { type: 'receive', procedure: 'daily-supervision', subject: visit, item: 'B12', file }
const facts = { may: true, count: 0, isThere: true }
const received: Event = {
  type: 'EvidenceReceived',
  form: 'jpeg',
  about: { procedure: 'daily-supervision', subject: visit },
  item: 'B12',
  sha256: file.sha256,
  size: 9,
  kind: 'photo',
  width: 3,
  height: 2,
  receivedAt: now.at,
  by: me.id,
}

describe('what becomes evidence', () => {
  test('a whole file from whoever goes there, remembered by its digest and the instant of receipt', () => {
    given(decider)
      .when(receive, { ...now, ...facts })
      .happens(received)
    expect(given(decider, received).state).toMatchObject({ stage: 'kept', type: 'jpeg', sha256: file.sha256 })
  })
  test.each([
    ['from somebody who did not accept the visit', { may: false }],
    ['when the visit has as much as it may have', { count: mostItems }],
    ['when the file does not stand in the vault', { isThere: false }],
  ])('nothing %s', (_why, change) => {
    given(decider)
      .when(receive, { ...now, ...facts, ...change })
      .refusedUnder(undefined)
  })
  test('it stays with whoever handed it in, and what is withdrawn keeps its digest', () => {
    const { state } = given(decider, received)
    expect(relates(state, me, 'self')).toBe(true)
    expect(relates(state, { ...me, id: randomUUID() }, 'self')).toBe(false)
    const word = new Said('拍重了')
    given(decider, received).when({ type: 'withdraw', reason: word }, now).happens({
      type: 'EvidenceWithdrawn',
      reason: word,
      on: '2026-03-04',
    })
    const withdrawn = given(decider, received, { type: 'EvidenceWithdrawn', reason: word, on: '2026-03-04' })
    expect(withdrawn.state).toMatchObject({ stage: 'withdrawn', sha256: file.sha256 })
  })
})

describe('what is looked at', () => {
  test('a page in a picture is seen wherever the parts are cut', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
    const word = fc.constantFrom('<script', '<SCRIPT', '<iframe', '<?php ', '<html>')
    fc.assert(
      fc.property(bytes, bytes, word, fc.integer({ min: 1, max: 20 }), (before, after, found, step) => {
        const all = Buffer.concat([before, Buffer.from(found), after])
        const watch = watchMarkup()
        for (let at = 0; at < all.length; at += step) watch.see(all.subarray(at, at + step))
        return watch.found()
      }),
    )
  })
  test('no bytes make a reader of headers fail in any other way than saying nothing', async () => {
    const heads = ['', 'ffd8ff', '89504e470d0a1a0a', '52494646000000005745425056503858', '00000018667479706865696300']
    const any = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }))
    await fc.assert(
      fc.asyncProperty(any, async ([head, rest]) => {
        const bytes = Buffer.concat([Buffer.from(head, 'hex'), rest])
        const seen = sniff(bytes)
        const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length)
        for (const type of ['jpeg', 'png', 'webp', 'heic'] as const) await pixelsOf(type, bytes.length, read)
        tracesIn(bytes)
        return 'type' in seen || seen.found.length > 0
      }),
    )
  })
  test('the size of a WebP and a HEIC is read from their headers', async () => {
    const webp = Buffer.from(
      '52494646000000005745425056503858 0a000000 00000000 0f2700 0f2700'.replaceAll(' ', ''),
      'hex',
    )
    const read = (bytes: Buffer) => async (offset: number, length: number) => bytes.subarray(offset, offset + length)
    expect(await pixelsOf('webp', webp.length, read(webp))).toEqual({ width: 10_000, height: 10_000 })
    const ispe = (width: number, height: number) => {
      const box = Buffer.from('00000014697370650000000000000000 00000000'.replaceAll(' ', ''), 'hex')
      box.writeUInt32BE(width, 12)
      box.writeUInt32BE(height, 16)
      return box
    }
    const heic = Buffer.concat([randomBytes(40).fill(1), ispe(512, 512), ispe(4032, 3024)])
    expect(await pixelsOf('heic', heic.length, read(heic))).toEqual({ width: 4032, height: 3024 })
  })
})
