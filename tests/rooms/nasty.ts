/** What nobody sends by accident: values that break parsers, lengths at the limit, keys that reach into prototypes. */
import fc from 'fast-check'
import { allowed, type Schema } from './from-schema.ts'

const long = (n: number, character: string) => character.repeat(n)
const limits = [30, 31, 60, 61, 80, 81, 120, 121, 200, 201, 300, 301, 500, 501, 2001]

export const nastyText = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '\t\n', '\u0000', '前\u0000后', '\ud800', '尾\udc00', '\u202e反', '\u200f', '\ufeff', '\u2028', 'ﷺ'],
    ...['NaN', 'Infinity', '-Infinity', '1e999', '-0', '0x10', 'null', 'undefined', 'true', '１２'],
    ...['2026-02-30', '2026-13-01', '0000-00-00', '10000-01-01', '2026-2-1', '２０２６-０２-１４', '2026-02-14T25:61'],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../etc/passwd', '%00', '%', '\\'],
    ...["'; drop table institution; --", '<script>alert(1)</script>', '=1+1', '{{7*7}}', '*', '-', ','],
    ...['11010519491231002X', '91630100MA0000000X', 'R63260001', '6-31-01-03', '2026-03-02,x', '9e9,9e9'],
  ),
  fc.constantFrom(...limits).chain((n) => fc.constantFrom(long(n, '字'), long(n, '𠮷'), `${long(n - 1, '字')}\ud842`)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.uuid().map((id) => id.toUpperCase()),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
)

const deep = (n: number): unknown => {
  let value: unknown = '底'
  for (let i = 0; i < n; i++) value = i % 2 ? [value] : { a: value }
  return value
}

const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: nastyText, weight: 6 },
  {
    arbitrary: fc.constantFrom<unknown>(
      ...[0, -1, -0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, -1e308, Number.MIN_VALUE],
      ...[null, true, false, [], {}, [null], [[]], { length: 3 }, { toString: 1 }, { text: '字', ref: 'x', c: 'y' }],
      ...[JSON.parse('{"__proto__":{"type":"x"},"constructor":{"prototype":1}}'), { type: 'register' }],
    ),
    weight: 5,
  },
  { arbitrary: fc.constantFrom(50, 1000).map(deep), weight: 1 },
  { arbitrary: fc.constantFrom<unknown>('字', 7, null, {}).map((each) => Array(10_000).fill(each)), weight: 1 },
  { arbitrary: fc.jsonValue(), weight: 1 },
)

type Change = { at: number; how: 'replace' | 'remove' | 'add'; key: string; value: unknown }
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
  key: fc.constantFrom('type', '__proto__', 'constructor', 'toJSON', 'ref', 'text', 'id', '多余'),
  value: nastyValue,
})

type Node = { holder: Record<string, unknown>; key: string }

function nodesOf(holder: Record<string, unknown>): Node[] {
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key]
    const below = value && typeof value === 'object' ? nodesOf(value as Record<string, unknown>) : []
    return [{ holder, key }, ...below]
  })
}

function changed(value: unknown, changes: readonly Change[]): unknown {
  const root = { value }
  for (const { at, how, key, value: kept } of changes) {
    const nasty = structuredClone(kept)
    const nodes = nodesOf(root)
    const node = nodes[at % nodes.length] as Node
    if (how === 'remove' && node.holder !== root) delete node.holder[node.key]
    else if (how === 'add')
      Object.defineProperty(node.holder, key, { value: nasty, enumerable: true, configurable: true, writable: true })
    else node.holder[node.key] = nasty
    // A value of ten thousand is enough: nothing more is changed within it.
    if (Array.isArray(nasty) || how === 'add') break
  }
  return root.value
}

const bytes = (...all: number[]) => new Uint8Array(all)

/** A body as it goes over the line: sometimes right, mostly wrong in one or two places, sometimes no JSON at all. */
export function nastyBody(schema: Schema, ids: readonly string[]): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const right = allowed(schema, ids)
  const asText = fc
    .tuple(right, fc.array(change, { minLength: 0, maxLength: 2 }))
    .map(([value, changes]) => JSON.stringify(changed(structuredClone(value), changes)) ?? 'null')
  return fc.oneof(
    { arbitrary: asText, weight: 12 },
    { arbitrary: asText.map((text) => text.replace('{', '{"reason":"甲","reason":{"__proto__":[]},')), weight: 1 },
    { arbitrary: asText.map((text) => text.replace(/"[^"]*"$|\d+/, 'NaN')), weight: 1 },
    {
      arbitrary: fc.constantFrom<string | Uint8Array<ArrayBuffer>>(
        ...[
          '',
          '{',
          'null',
          '[]',
          '"字"',
          '{"a":1e9999}',
          '[1,]',
          `${'['.repeat(100_000)}`,
          '\ufeff{}',
          '{"\\ud800":1}',
        ],
        bytes(0x7b, 0xff, 0xfe, 0x7d),
        bytes(0x50, 0x4b, 3, 4, 0, 0),
        bytes(0x25, 0x50, 0x44, 0x46, 0x2d),
      ),
      weight: 1,
    },
  )
}
