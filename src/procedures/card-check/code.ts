/** The code of a showing: sixteen characters made from its id, which the supervisor's phone chose at random and nobody else is told. */
import { createHash } from 'node:crypto'
import { newCheckCode } from '../../documents/index.ts'

export const codeOf = (id: string, rehearsal: boolean): string =>
  newCheckCode(rehearsal, createHash('sha256').update(`card-check ${id}`).digest().subarray(0, 10))
