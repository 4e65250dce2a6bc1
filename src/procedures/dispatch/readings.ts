/** What may be seen of dispatches, by whom, in which shape. Names leave masked; institutions see none of it. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'

const text = z.string()
const id = z.object({ id: z.uuid() })
const watchers = ['centre.readSupervisions', 'auditor.readSupervisions', 'department.readSupervisions'] as const
const session = z.object({
  id: text,
  from: text,
  until: text,
  subject: text,
  occupation: text,
  level: text,
  venue: text,
  address: text,
})

const place = z.object({
  rank: z.int(),
  supervisor: text,
  card: text,
  name: text,
  state: text,
  askedOn: text,
  answerBy: text,
  answeredOn: z.optional(text),
  skip: z.optional(text),
  skipName: z.optional(text),
  clause: z.optional(text),
  reason: z.optional(text),
  proposal: z.optional(z.object({ reason: text, mine: z.boolean() })),
})

export const page = z.object({
  id: text,
  stage: text,
  version: z.int(),
  wanted: z.int(),
  draw: z.object({
    session: text,
    key: text,
    again: z.boolean(),
    j: z.int(),
    year: z.int(),
    poolRoot: text,
    manifest: text,
    exclusions: text,
    eligible: z.int(),
    excluded: z.int(),
    on: text,
    anchor: text,
    element: z.optional(text),
    seed: z.optional(text),
    drawSeed: z.optional(text),
    drawnOn: z.optional(text),
  }),
  /** In the order of the ranking once it is drawn, else in the order of the cards. */
  pool: z.array(z.object({ supervisor: text, card: text, name: text, leaf: text, ticket: z.optional(text) })),
  excluded: z.array(
    z.object({
      supervisor: text,
      card: text,
      name: text,
      code: text,
      codeName: text,
      ground: text,
      clause: z.nullable(text),
      policy: z.nullable(text),
    }),
  ),
  places: z.array(place),
  letter: z.nullable(z.object({ document: text, stage: text })),
})

export const call = z.object({
  id: text,
  /** asked, accepted, skipped or withdrawn: how the own call stands. */
  state: text,
  rank: z.int(),
  askedOn: text,
  answerBy: text,
  skipName: z.optional(text),
  announced: z.boolean(),
  disclosed: z.boolean(),
  institution: z.object({ name: text, address: text, prefecture: text }),
  sessions: z.array(session),
  conduct: z.object({ version: text, clauses: z.array(z.object({ id: text, citation: text, text })) }),
  recusal: z.object({ citation: text, text }),
  letter: z.nullable(z.object({ document: text, stage: text })),
  office: text,
})

export const readings = {
  mine: {
    at: '/mine',
    name: '查看我的委派',
    by: ['supervisor.readOwn'],
    clause: 'a11',
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({ id: text, state: text, institution: text, from: text, until: text, answerBy: text, address: text }),
      ),
    }),
  },
  page: { at: '/:id', name: '查看抽取和委派', by: watchers, clause: 'a11', input: id, output: page },
  call: { at: '/:id/call', name: '查看本人的委派', by: ['supervisor.readOwn'], clause: 'a11', input: id, output: call },
  bundle: {
    at: '/:id/draw-bundle.json',
    name: '下载抽取复算文件',
    by: ['centre.readSupervisions', 'auditor.readSupervisions'],
    clause: 'a11',
    input: id,
    output: z.unknown(),
    file: 'json',
  },
} satisfies ReadingTable

export type DispatchPage = z.output<typeof page>
export type Call = z.output<typeof call>
