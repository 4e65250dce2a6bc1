/**
 * The yearly chain: thirty-two random bytes hashed forward, the last element published as anchor before the first
 * draw. Draw session j opens the j-th element from the end, so each was fixed before anybody knew who would be drawn.
 */
import { H, isHash } from './hash.ts'

export type Anchor = { year: number; length: number; anchor: string }

/** A year has far fewer draw sessions than this. */
export const chainLength = 20_000

const step = (element: string): string => H('QHDD-CHAIN/1', element)

function forward(element: string, times: number): string {
  let at = element
  for (let i = 0; i < times; i++) at = step(at)
  return at
}

/** `root` is 32 random bytes in hexadecimal and stays secret; only the answer is published. */
export function anchorOf(root: string, year: number, length = chainLength): Anchor {
  if (!isHash(root)) throw new RangeError('the root of a chain is 64 hexadecimal digits')
  return { year, length, anchor: forward(root, length) }
}

/** The element that draw session number `j` (from 1) opens. */
export function elementOf(root: string, length: number, j: number): string {
  return elementAt([root], length, j)
}

const apart = 100
/** Every hundredth element from the root on: as secret as the root itself. */
export function marksOf(root: string, length: number): string[] {
  const marks = [root]
  while (marks.length * apart < length) marks.push(forward(marks.at(-1) as string, apart))
  return marks
}

/** The same element from the nearest mark before it. */
export function elementAt(marks: readonly string[], length: number, j: number): string {
  if (!Number.isSafeInteger(j) || j < 1 || j > length) throw new RangeError(`no element ${j} in a chain of ${length}`)
  const mark = Math.min(Math.floor((length - j) / apart), marks.length - 1)
  return forward(marks[mark] as string, length - j - mark * apart)
}

export function leadsTo({ anchor, length }: Anchor, j: number, element: string): boolean {
  return Number.isSafeInteger(j) && j >= 1 && j <= length && isHash(element) && forward(element, j) === anchor
}
