/** The shape of one rectification as it is shown: screen, paper and interface alike. */
import * as z from 'zod/mini'
import { toldAct } from '../../kernel/told.ts'

const text = z.string()
const maybe = z.optional(text)

const report = z.object({ outcome: text, account: maybe, doneOn: maybe })
const item = z.object({
  id: text,
  number: z.int(),
  demand: text,
  proof: maybe,
  problem: z.optional(z.object({ id: text, record: text, fact: text })),
  state: text,
  accepted: maybe,
  draft: z.optional(report),
  /** Each reply on it and what the Centre said, the first round first. */
  replies: z.array(
    z.extend(report, {
      round: z.int(),
      evidence: z.array(text),
      /** What changed since the last round. */
      changes: z.array(text),
      accepted: z.optional(z.boolean()),
      reason: maybe,
    }),
  ),
})
const extension = z.object({
  id: text,
  workingDays: z.int(),
  reason: text,
  on: text,
  state: text,
  answer: z.optional(z.object({ workingDays: z.optional(z.int()), reason: text, on: text })),
})
const check = z.object({
  id: text,
  way: text,
  items: z.array(text),
  note: maybe,
  on: text,
  result: z.optional(
    z.object({
      on: text,
      by: z.array(text),
      results: z.array(z.object({ item: text, met: z.boolean(), note: text })),
      evidence: z.array(text),
    }),
  ),
})

export const page = z.object({
  id: text,
  version: z.int(),
  stage: text,
  number: text,
  institution: z.object({ id: text, name: text, code: text, prefecture: text }),
  office: text,
  /** The paper it rests on; without one it follows an act of the follow-up. */
  basis: z.object({ document: maybe, subject: maybe }),
  law: text,
  mode: text,
  openedOn: text,
  dueOn: maybe,
  /** The latest day that any extension can reach. */
  latest: maybe,
  clock: z.optional(
    z.object({
      start: text,
      last: text,
      provisional: z.boolean(),
      days: z.array(z.object({ day: text, kind: text, n: z.optional(z.int()), why: text })),
    }),
  ),
  workingDays: z.optional(z.int()),
  items: z.array(item),
  missing: z.array(z.object({ item: text, what: text })),
  rounds: z.array(
    z.object({
      number: z.int(),
      at: text,
      on: text,
      onTime: z.boolean(),
      via: text,
      scan: maybe,
      judged: z.optional(z.object({ on: text })),
    }),
  ),
  extensions: z.array(extension),
  checks: z.array(check),
  overdue: z.optional(z.object({ on: text, dueOn: text })),
  refused: z.optional(z.object({ by: text, on: text, fact: text, evidence: z.array(text) })),
  closed: z.optional(z.object({ on: text, reason: maybe })),
  /** Laid before whoever is competent; for those who prepare or make the determination. */
  raised: z.array(z.object({ kind: text, suggested: text, raisedOn: text, state: text })),
  acts: z.array(toldAct),
})

export type RectificationPage = z.output<typeof page>
export type PageItem = z.output<typeof item>
