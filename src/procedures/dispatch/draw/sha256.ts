/**
 * SHA-256 (FIPS 180-4), synchronous and without a library: a verifier page opened from a stick has neither Node nor a
 * server, and deciders cannot wait for WebCrypto. vector.test.ts compares it with Node's own.
 */

const primes = firstPrimes(64)
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fractionOfRoot(prime, 2n))
const constants = Int32Array.from(primes, (prime) => fractionOfRoot(prime, 3n))
const state = new Int32Array(8)
const words = new Int32Array(64)
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The digest in lower-case hexadecimal. */
export function sha256(message: Uint8Array): string {
  const blocks = padded(message)
  state.set(initial)
  for (let at = 0; at < blocks.length; at += 16) compress(blocks, at)
  let hex = ''
  for (let i = 0; i < 8; i++) {
    const word = state[i] as number
    hex += pairs[word >>> 24] as string
    hex += pairs[(word >>> 16) & 255] as string
    hex += pairs[(word >>> 8) & 255] as string
    hex += pairs[word & 255] as string
  }
  return hex
}

/** The message, a one bit, zeros, and its length in bits: whole blocks of sixteen big-endian words. */
function padded(message: Uint8Array): Int32Array {
  const length = message.length
  const blocks = new Int32Array(Math.ceil((length + 9) / 64) * 16)
  for (let i = 0; i < length; i++) put(blocks, i, message[i] as number)
  put(blocks, length, 0x80)
  blocks[blocks.length - 2] = Math.floor(length / 0x2000_0000)
  blocks[blocks.length - 1] = length << 3
  return blocks
}

function put(blocks: Int32Array, at: number, byte: number): void {
  blocks[at >> 2] = (blocks[at >> 2] as number) | (byte << (24 - (at & 3) * 8))
}

function compress(blocks: Int32Array, at: number): void {
  for (let i = 0; i < 16; i++) words[i] = blocks[at + i] as number
  for (let i = 16; i < 64; i++) words[i] = schedule(i)
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let i = 0; i < 64; i++) {
    const big = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + big + ((e & f) ^ (~e & g)) + (constants[i] as number) + (words[i] as number)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  add(0, a)
  add(1, b)
  add(2, c)
  add(3, d)
  add(4, e)
  add(5, f)
  add(6, g)
  add(7, h)
}

function add(at: number, value: number): void {
  state[at] = ((state[at] as number) + value) | 0
}

function schedule(i: number): number {
  const near = words[i - 2] as number
  const far = words[i - 15] as number
  const one = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
  const zero = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
  return (one + (words[i - 7] as number) + zero + (words[i - 16] as number)) | 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The first 32 bits of the fractional part of a root, in whole numbers: engines may round Math.cbrt as they like. */
function fractionOfRoot(of: number, degree: bigint): number {
  const target = BigInt(of) << (32n * degree)
  let root = 0n
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= target) root += bit
  return Number(BigInt.asIntN(32, root))
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
