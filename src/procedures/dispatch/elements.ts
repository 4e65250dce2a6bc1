/** The elements of the yearly chains: their roots stand in no table, and whoever draws by them asks here for one element. */
import { elementAt, marksOf } from './draw/chain.ts'

/** The root of a year's chain, in hexadecimal; it stands in no table. */
export type RootOf = (year: number) => string

/** A chain is walked once in the life of the house; afterwards its elements are a few steps from a mark. */
const walked = new Map<string, string[]>()
function marksFrom(root: string, length: number): string[] {
  const marks = walked.get(root) ?? marksOf(root, length)
  walked.set(root, marks)
  return marks
}

export const elementOpened = (rootOf: RootOf, { year, length }: { year: number; length: number }, j: number): string =>
  elementAt(marksFrom(rootOf(year), length), length, j)
