/** The parts of an act's input. */
import * as z from 'zod/mini'
import { personal, words } from '../../kernel/words.ts'

export const keyOf = <T extends object>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
export const named = z.object({ person: z.uuid(), name: personal('name') })
/** Somebody of the institution, with what they are there. */
export const holder = z.object({ person: z.uuid(), name: personal('name'), post: z.optional(words(60)) })
