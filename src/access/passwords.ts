/** Passwords: long ones, not known ones, hashed with argon2id. No rules about signs, which people only work around. */
import { hash, verify } from '@node-rs/argon2'
import { isCommon } from './guessable.ts'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
export const shortest = 12

/** Hashing takes 19 MiB and a core: two at a time, and a queue that ends rather than grows. */
const atOnce = 2
const longestQueue = 40
let running = 0
const waiting: (() => void)[] = []

export class Busy extends Error {}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1
  else {
    if (waiting.length >= longestQueue) throw new Busy()
    await new Promise<void>((go) => waiting.push(go))
  }
  try {
    return await work()
  } finally {
    // The place is handed on, not freed: nobody can slip in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** A Chinese keyboard writes full-width digits and letters; they are the same password. */
const written = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(written(password), cost))

/** Compares in the same time whether the account exists or not. */
export async function isRight(stored: string | undefined, password: string): Promise<boolean> {
  const right = await inTurn(async () => verify(stored ?? (await nobody), written(password)))
  return right && stored !== undefined
}
const nobody = hash('不存在的账号也要计算一次', cost)

/** Why a password will not do, in words for the person; undefined when it will. */
export function weakness(password: string, account: string): string | undefined {
  if ([...written(password)].length < shortest) return `口令至少 ${shortest} 个字符`
  if ([...password].length > 128) return '口令最多 128 个字符'
  const plain = written(password).toLowerCase()
  if (account && plain.includes(account.toLowerCase())) return '口令不能包含账号'
  if (new Set(plain).size < 5) return '口令中重复的字符太多'
  if (/^\d+$/.test(plain)) return '口令不能全是数字'
  if (isCommon(plain)) return '口令过于常见，请换一个不易猜到的'
  return undefined
}
