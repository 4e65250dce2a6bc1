/** Two verifiers by two hands agree on every bundle, and both refuse every bundle in which one value was altered. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breath } from '../../../../tests/breath.ts'
import { bundleOf, drawArbitrary } from '../../../../tests/draw-cases.ts'
import { twin } from '../../../../tests/draw-twin.mjs'
import { type Bundle, digestOf, publicCopy } from './bundle.ts'
import { verify } from './verify.ts'

const long = process.env.ZHIDU_LONG !== undefined
const failed = (bundle: unknown) => verify(bundle).checks.flatMap(({ name, ok }) => (ok ? [] : [name]))
const sample = (count: number, seed: number) => fc.sample(drawArbitrary, { numRuns: count, seed }).map(bundleOf)

test('both accept every bundle: whole, public, and with one card opened', async () => {
  for (const [at, drawn] of fc.sample(drawArbitrary, { numRuns: long ? 10_000 : 2_000, seed: 11 }).entries()) {
    if (at % 100 === 0) await breath()
    const bundle = bundleOf(drawn)
    const cards = bundle.openings.slice(0, at % 2).map(({ card }) => card)
    for (const copy of at % 4 < 2 ? [bundle, publicCopy(bundle, cards)] : [bundle]) {
      expect(failed(copy)).toEqual([])
      expect(twin(copy)).toBeUndefined()
    }
  }
})

type Json = string | number | null | Json[] | { [key: string]: Json }
type Altered = { path: string; bundle: Bundle }

/** Every way to alter one place: another value, one more, one fewer, two exchanged. */
function alterations(bundle: Bundle): Altered[] {
  const found: Altered[] = []
  const text = JSON.stringify(bundle)
  const note = (steps: (string | number)[], change: (value: Json) => Json | undefined) => {
    const copy = JSON.parse(text)
    const holder = steps.slice(0, -1).reduce((at: Json, step) => (at as Record<string, Json>)[step] as Json, copy)
    const last = steps.at(-1) as string
    const value = change((holder as Record<string, Json>)[last] as Json)
    if (value !== undefined) (holder as Record<string, Json>)[last] = value
    else if (Array.isArray(holder)) holder.splice(Number(last), 1)
    else delete (holder as Record<string, Json>)[last]
    if (JSON.stringify(copy) !== text) found.push({ path: steps.join('.'), bundle: copy })
  }
  const visit = (value: Json, steps: (string | number)[]) => {
    // Whoever copies a bundle may leave openings out: they are each one's own.
    if (steps.length > 0 && !(steps[0] === 'openings' && steps.length === 2)) note(steps, () => undefined)
    if (typeof value === 'string') note(steps, () => otherText(value))
    if (typeof value === 'number') note(steps, () => value + 1)
    if (value === null) note(steps, () => ({ draw: 'D-1', leaf: '0'.repeat(64), source: 'a', value: '1' }))
    if (Array.isArray(value) && value.length > 0) {
      note(steps, () => [...value, value[0] as Json])
      note(steps, () => [...value.slice(1), value[0] as Json])
    }
    if (value && typeof value === 'object') {
      if (!Array.isArray(value) && steps.length > 0) note(steps, () => ({ ...value, more: 1 }))
      for (const [key, each] of Object.entries(value)) visit(each, [...steps, key])
    }
  }
  visit(bundle as unknown as Json, [])
  return found
}

const codes = ['DECLINED', 'RECUSAL_DECLARED', 'NO_ANSWER', 'CARD_INVALID', 'DISPATCH_SUSPENDED', 'RECUSAL_FOUND']

/** Another text of the same form, so that not the form alone betrays it. */
function otherText(text: string): string {
  const code = codes.indexOf(text)
  if (code >= 0) return codes[code ^ 1] as string
  if (/^\d{4}-.*Z$/.test(text)) return text.replace(':00.000Z', ':01.000Z')
  const last = text.at(-1) as string
  return text.slice(0, -1) + (/\d/.test(last) ? (Number(last) + 1) % 10 : last === 'a' ? 'b' : 'a')
}

const altered = () => sample(long ? 200 : 6, 7).flatMap(alterations)

test('one altered value is refused by both', () => {
  const all = altered()
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter(({ bundle }) => verify(bundle).ok).map(({ path }) => path)).toEqual([])
  expect(all.filter(({ bundle }) => twin(bundle) === undefined).map(({ path }) => path)).toEqual([])
})

/** These say something about the draw, but nothing else in the bundle follows from them: only the published digest holds them. */
const heldByDigest = /^chain\.(year|length)$|^draws\.\d+\.(excluded\.(count|hash)|from|until|wanted)$|^replacements$/

test('one altered value under a digest made to fit: refused, or one that the published digest guards', () => {
  let refused = 0
  for (const { path, bundle } of altered()) {
    if (path === 'digest') continue
    const forged = { ...bundle, digest: digestOf(bundle) }
    const accepted = verify(forged).ok
    expect([path, twin(forged) === undefined]).toEqual([path, accepted])
    if (accepted) expect(path).toMatch(heldByDigest)
    if (accepted) expect(verify(forged, { digest: '0'.repeat(64) }).ok).toBe(false)
    else refused += 1
  }
  expect(refused).toBeGreaterThan(500)
})

test('the values published elsewhere are compared', () => {
  const [bundle] = sample(1, 3) as [Bundle]
  const { digest, manifest, chain } = bundle
  expect(verify(bundle, { digest, manifest, anchor: chain.anchor }).ok).toBe(true)
  for (const key of ['digest', 'manifest', 'anchor']) expect(verify(bundle, { [key]: '0'.repeat(64) }).ok).toBe(false)
})
