/** The exact shape of `draw-bundle/1`: a key too many or too few, or a value in another form, is refused before anything is computed. */
import type { Bundle } from './bundle.ts'
import { isHash, isName } from './hash.ts'
import { skipCodes } from './walk.ts'

/** Where the value goes wrong, as a path; undefined where it is as it should be. */
type Shape = (value: unknown, path: string) => string | undefined

const that =
  (holds: (value: unknown) => boolean): Shape =>
  (value, path) =>
    holds(value) ? undefined : path

const list =
  (each: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? first(value.map((one, at) => each(one, `${path}[${at}]`))) : path

const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? undefined : shape(value, path)

const record =
  (keys: Record<string, Shape>): Shape =>
  (value, path) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return path
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(keys, key))
    if (stranger !== undefined) return `${path}.${stranger}`
    return first(
      Object.entries(keys).map(([key, shape]) => {
        const here = path ? `${path}.${key}` : key
        return Object.hasOwn(value, key) ? shape((value as Record<string, unknown>)[key], here) : here
      }),
    )
  }

const first = (found: (string | undefined)[]) => found.find((each) => each !== undefined)
const matches = (pattern: RegExp) => that((value) => typeof value === 'string' && pattern.test(value))

export const isSalt = (text: unknown): boolean => typeof text === 'string' && /^[0-9a-f]{32}$/.test(text)
/** Twenty digits or more from dice, or sixteen random bytes. */
export const isWitnessValue = (text: unknown): boolean =>
  typeof text === 'string' && /^(\d{20,64}|[0-9a-f]{32})$/.test(text)

const count = (least: number) => that((value) => Number.isSafeInteger(value) && (value as number) >= least)
/** Longer than any year needs, and short enough to be hashed through. */
const chainPlace = that(
  (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= 1_000_000,
)
const hash = that(isHash)
const name = that(isName)
const instant = that((value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false
  return !Number.isNaN(Date.parse(value))
})
const code = that((value) => typeof value === 'string' && Object.hasOwn(skipCodes, value))
const place = record({ draw: name, leaf: hash })

const draw = record({
  key: name,
  from: instant,
  until: instant,
  wanted: count(1),
  poolRoot: hash,
  leaves: list(hash),
  excluded: record({ count: count(0), hash }),
  drawSeed: hash,
  ranking: list(record({ leaf: hash, ticket: hash })),
  picks: list(hash),
  skips: list(record({ leaf: hash, code, taken: orNull(place) })),
})

const bundle = record({
  format: matches(/^draw-bundle\/1$/),
  session: name,
  witnessing: matches(/^(none|public|present)$/),
  chain: record({ year: count(2000), length: chainPlace, anchor: hash, index: chainPlace, element: hash }),
  witnesses: list(record({ id: name, commitment: hash, value: that(isWitnessValue) })),
  publicValue: orNull(record({ source: name, value: name })),
  manifest: hash,
  seed: hash,
  draws: list(draw),
  order: list(name),
  replacements: list(record({ draw: name, leaf: hash, code, deciders: count(0) })),
  digest: hash,
  openings: list(record({ draw: name, leaf: hash, card: name, salt: that(isSalt) })),
})

export function wrongAt(value: unknown): string | undefined {
  return bundle(value, '') ?? outOfOrder(value as Bundle)
}

/** One way to write a bundle down: draws by key, witnesses by id, openings as the leaves stand, nothing twice. */
function outOfOrder({ draws, witnesses, openings, order }: Bundle): string | undefined {
  const place = new Map<string, number>()
  for (const { key, leaves } of draws) for (const leaf of leaves) place.set(`${key} ${leaf}`, place.size)
  const leavesTwice = draws.findIndex(({ leaves }) => new Set(leaves).size !== leaves.length)
  if (draws.length === 0 || !rises(draws.map(({ key }) => key))) return 'draws'
  if (leavesTwice >= 0) return `draws[${leavesTwice}].leaves`
  const backwards = draws.findIndex(({ from, until }) => from >= until)
  if (backwards >= 0) return `draws[${backwards}].until`
  if (!rises(witnesses.map(({ id }) => id))) return 'witnesses'
  const opened = openings.map(({ draw, leaf }) => place.get(`${draw} ${leaf}`) ?? -1)
  if (opened.includes(-1) || !rises(opened)) return 'openings'
  return order.length === draws.length ? undefined : 'order'
}

function rises<T extends string | number>(values: readonly T[]): boolean {
  return values.every((value, at) => at === 0 || (values[at - 1] as T) < value)
}
