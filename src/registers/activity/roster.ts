/** The hash of a roster's rows, as its event holds it. */
import { createHash } from 'node:crypto'
import { canonical } from '../../journal/entry.ts'
import type { Candidate } from './state.ts'

export const hashOf = (rows: readonly Candidate[]): string => createHash('sha256').update(canonical(rows)).digest('hex')
