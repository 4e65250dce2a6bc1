/** An act as the pages of its subject tell it: what the journal's telling becomes for whoever reads. */
import * as z from 'zod/mini'

const text = z.string()

export const toldAct = z.object({
  id: text,
  at: text,
  act: text,
  organisation: z.nullable(text),
  person: z.nullable(text),
  clause: z.nullable(text),
  reason: z.optional(text),
  sealed: z.boolean(),
})

export type ToldAct = z.output<typeof toldAct> & { about?: string | undefined }
