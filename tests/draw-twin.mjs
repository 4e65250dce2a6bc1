/**
 * A second verifier of `draw-bundle/1`, written from the description of DRAW/1 and sharing nothing with the first:
 * from what goes in, it builds what must come out and compares the two texts. `node tests/draw-twin.mjs bundle.json`.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const hash = (...lines) => {
  const sum = createHash('sha256')
  for (const line of lines) sum.update(line, 'utf8').update(Buffer.of(10))
  return sum.digest('hex')
}
const less = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))
const demand = (holds, what) => {
  if (!holds) throw new Error(what)
}
const hex = (length) => new RegExp(`^[0-9a-f]{${length}}$`)
const word = /^[A-Za-z0-9._:-]{1,64}$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const voices = {
  RECUSAL_DECLARED: 1,
  DECLINED: 1,
  RECUSAL_FOUND: 2,
  CARD_INVALID: 0,
  DISPATCH_SUSPENDED: 0,
  RECUSAL_IN_DATA: 0,
  TAKEN_SINCE: 0,
  NO_ANSWER: 0,
}

/** What is wrong with the bundle, or undefined. */
export function twin(bundle) {
  try {
    check(bundle)
    return undefined
  } catch (error) {
    return error.message
  }
}

function check(bundle) {
  const { session, chain, witnesses, publicValue, draws, replacements, openings } = bundle
  for (const text of [session, ...witnesses.map((it) => it.id), ...draws.map((it) => it.key)])
    demand(word.test(text), 'a name')
  if (publicValue !== null) demand(word.test(publicValue.source) && word.test(publicValue.value), 'the public value')
  demand(Number.isInteger(chain.year) && chain.year >= 2000, 'the year')
  demand(Number.isInteger(chain.length) && chain.length <= 1_000_000, 'the length of the chain')
  demand(Number.isInteger(chain.index) && chain.index > 0 && chain.index <= chain.length, 'the place in the chain')
  demand(hex(64).test(chain.element), 'the element')
  let walked = chain.element
  for (let left = chain.index; left > 0; left -= 1) walked = hash('QHDD-CHAIN/1', walked)
  demand(walked === chain.anchor, 'the chain')
  for (const { value } of witnesses) demand(/^\d{20,64}$/.test(value) || hex(32).test(value), 'a value of a witness')
  demand(draws.length > 0, 'the draws')
  for (const draw of draws) checkDraw(draw)
  const people = peopleOf(bundle)
  const body = expected(bundle, people)
  const { digest, openings: _, ...given } = bundle
  demand(text(given) === text(body), 'what comes out')
  demand(digest === hash('QHDD-BUNDLE/1', text(body)), 'the digest')
  demand(text(openings) === text(openingsOf(bundle)), 'the openings')
  demand(
    replacements.every(({ code, deciders }) => Object.hasOwn(voices, code) && voices[code] === deciders),
    'the codes',
  )
}

function checkDraw({ from, until, wanted, leaves, excluded }) {
  demand(instant.test(from) && instant.test(until) && Date.parse(from) < Date.parse(until), 'the times')
  demand(Number.isInteger(wanted) && wanted >= 1, 'how many are wanted')
  demand(leaves.every((leaf) => hex(64).test(leaf)) && new Set(leaves).size === leaves.length, 'the leaves')
  demand(Number.isInteger(excluded.count) && excluded.count >= 0 && hex(64).test(excluded.hash), 'the exclusions')
}

/** The openings as they must stand: by draw, then by leaf, cards rising, each card and salt leading to its leaf. */
function openingsOf({ draws, openings }) {
  return draws.flatMap(({ key, leaves }) => {
    const mine = leaves.flatMap((leaf) => openings.filter((it) => it.draw === key && it.leaf === leaf).slice(0, 1))
    mine.forEach(({ leaf, card, salt }, at) => {
      demand(word.test(card) && hex(32).test(salt), 'the form of an opening')
      demand(hash('QHDD-POOL/1', card, salt) === leaf, 'an opening')
      demand(at === 0 || less(mine[at - 1].card, card) < 0, 'the order of the cards')
    })
    return mine.map(({ leaf, card, salt }) => ({ draw: key, leaf, card, salt }))
  })
}

/** Groups of leaves that are one person: the same opened card, or told so by a skip. */
function peopleOf({ draws, openings }) {
  const groups = []
  const put = (...names) => {
    const met = groups.filter((group) => names.some((each) => group.has(each)))
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([...names, ...met.flatMap((group) => [...group])]))
  }
  for (const { draw, leaf, card } of openings) put(`card ${card}`, `${draw} ${leaf}`)
  for (const { key, skips } of draws)
    for (const { leaf, taken } of skips) if (taken) put(`${key} ${leaf}`, `${taken.draw} ${taken.leaf}`)
  for (const group of groups)
    demand([...group].filter((each) => each.startsWith('card ')).length < 2, 'one person with two cards')
  return (key, leaf) => groups.findIndex((group) => group.has(`${key} ${leaf}`))
}

function expected(bundle, people) {
  const { session, chain, publicValue } = bundle
  const witnesses = bundle.witnesses
    .map(({ id, value }) => ({ id, value, commitment: hash('QHDD-COMMIT/1', session, id, value) }))
    .sort((a, b) => less(a.id, b.id))
  demand(new Set(witnesses.map(({ id }) => id)).size === witnesses.length, 'a witness twice')
  const pools = bundle.draws
    .map(({ key, from, until, wanted, leaves, excluded: { count, hash } }) => {
      return { key, from, until, wanted, leaves, excluded: { count, hash } }
    })
    .sort((a, b) => less(a.key, b.key))
  demand(new Set(pools.map(({ key }) => key)).size === pools.length, 'a draw twice')
  for (const pool of pools) pool.poolRoot = hash('QHDD-POOLROOT/1', ...pool.leaves)
  const manifest = hash('QHDD-MANIFEST/1', ...pools.map(({ key, poolRoot }) => `${key} ${poolRoot}`))
  const lines = witnesses.map(({ id, value }) => `${id}=${value}`)
  if (publicValue) lines.push(`public:${publicValue.source}=${publicValue.value}`)
  const seed = hash('QHDD-SEED/1', session, manifest, chain.element, ...lines)
  for (const pool of pools) {
    pool.drawSeed = hash('QHDD-DRAWSEED/1', seed, pool.key, pool.poolRoot)
    pool.ranking = pool.leaves.map((leaf) => ({ leaf, ticket: hash('QHDD-TICKET/1', pool.drawSeed, leaf) }))
    pool.ranking.sort((a, b) => less(a.ticket + a.leaf, b.ticket + b.leaf))
  }
  const place = (key) => hash('QHDD-ORDER/1', seed, key)
  const order = pools.map(({ key }) => key).sort((a, b) => less(place(a), place(b)))
  play(pools, order, bundle.replacements, people)
  const { year, length, anchor, index, element } = chain
  return {
    format: 'draw-bundle/1',
    session,
    witnessing: witnesses.length ? 'present' : publicValue ? 'public' : 'none',
    chain: { year, length, anchor, index, element },
    witnesses,
    publicValue: publicValue && { source: publicValue.source, value: publicValue.value },
    manifest,
    seed,
    draws: pools,
    order,
    replacements: bundle.replacements.map(({ draw, leaf, code, deciders }) => ({ draw, leaf, code, deciders })),
  }
}

/** Fills in picks and skips: one queue a draw, and a table of who holds which place at which time. */
function play(pools, order, replacements, people) {
  const held = []
  const inOrder = order.map((key) => pools.find((pool) => pool.key === key))
  for (const pool of inOrder) Object.assign(pool, { picks: [], skips: [] })
  const queues = new Map(pools.map(({ key, ranking }) => [key, ranking.map(({ leaf }) => leaf)]))
  const fill = (pool) => {
    for (;;) {
      const leaf = queues.get(pool.key).shift()
      if (leaf === undefined) return
      const who = people(pool.key, leaf)
      const other = held
        .filter((it) => who >= 0 && it.who === who && it.pool !== pool)
        .filter((it) => !(it.pool.until <= pool.from || pool.until <= it.pool.from))
        .sort((a, b) => order.indexOf(a.pool.key) - order.indexOf(b.pool.key))[0]
      if (!other) {
        pool.picks.push(leaf)
        held.push({ who, pool, leaf })
        return
      }
      pool.skips.push({ leaf, code: 'BUSY_THIS_SESSION', taken: { draw: other.pool.key, leaf: other.leaf } })
    }
  }
  for (const pool of inOrder) for (let seat = 0; seat < pool.wanted; seat += 1) fill(pool)
  for (const { draw, leaf, code } of replacements) {
    const at = held.findIndex((it) => it.pool.key === draw && it.leaf === leaf)
    demand(at >= 0, 'a replacement of nobody')
    const [{ pool }] = held.splice(at, 1)
    pool.picks = pool.picks.filter((each) => each !== leaf)
    pool.skips.push({ leaf, code, taken: null })
    fill(pool)
  }
}

/** JSON without spaces, keys sorted. */
function text(value) {
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined'
  const pairs = Object.keys(value).sort(less)
  return `{${pairs.map((key) => `${JSON.stringify(key)}:${text(value[key])}`).join(',')}}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wrong = twin(JSON.parse(readFileSync(process.argv[2], 'utf8')))
  console.log(wrong ?? 'ok')
  process.exit(wrong ? 1 : 0)
}
