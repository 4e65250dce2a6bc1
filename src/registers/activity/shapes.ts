/** The shapes in which plans and sessions leave the house. Candidates are counted, and masked where they are listed. */
import * as z from 'zod/mini'
import { toldAct } from '../../kernel/told.ts'

const text = z.string()

export const sessionRow = z.object({
  id: text,
  plan: text,
  institution: text,
  institutionName: text,
  prefecture: text,
  number: text,
  occupation: text,
  level: text,
  subject: text,
  venue: text,
  from: text,
  until: text,
  state: text,
  rooms: z.int(),
  places: z.int(),
  candidates: z.int(),
  examiners: z.array(text),
  internalSupervisor: z.nullable(text),
})
export const planRow = z.object({
  id: text,
  title: text,
  institution: text,
  institutionName: text,
  prefecture: text,
  stage: text,
  late: z.boolean(),
  filedOn: text,
  firstDay: text,
  lastDay: text,
  batches: z.int(),
  sessions: z.int(),
  candidates: z.int(),
})
const named = z.object({ id: text, name: text })
const session = z.object({
  id: text,
  subject: text,
  from: text,
  until: text,
  venue: text,
  rooms: z.int(),
  places: z.int(),
  examiners: z.array(named),
  internalSupervisor: z.nullable(named),
  state: text,
  moved: z.int(),
  /** The filing stops this day: a decision was delivered after the plan was filed. */
  stopped: z.nullable(z.object({ clause: text, name: text })),
})
const batch = z.object({
  id: text,
  number: z.nullable(text),
  occupation: text,
  level: text,
  kind: text,
  venue: text,
  state: text,
  roster: z.nullable(z.object({ count: z.int(), on: text, sha256: text })),
  sessions: z.array(session),
})
export const page = z.object({
  id: text,
  version: z.int(),
  title: text,
  institution: text,
  institutionName: text,
  prefecture: text,
  stage: text,
  late: z.boolean(),
  filedOn: text,
  reasons: z.array(z.object({ batch: text, session: z.optional(text), code: text })),
  batches: z.array(batch),
  venues: z.array(named),
  acts: z.array(z.extend(toldAct, { about: z.optional(text) })),
})
export const form = z.object({
  institution: text,
  name: text,
  validUntil: text,
  standing: text,
  measure: z.nullable(z.object({ clause: text, name: text, until: z.optional(text) })),
  kinds: z.array(text),
  scope: z.array(z.object({ occupation: text, level: text, venue: text })),
  venues: z.array(z.object({ id: text, name: text, workstations: z.int() })),
  examiners: z.array(z.object({ id: text, name: text, number: text, occupation: text, level: text, validUntil: text })),
  internals: z.array(z.object({ id: text, name: text, card: text, validUntil: text })),
})
export const rosterRow = z.object({
  row: z.int(),
  id: text,
  person: text,
  name: text,
  nameRef: text,
  identityNumber: text,
  numberRef: text,
  declared: z.nullable(text),
})
