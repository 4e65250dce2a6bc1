/** 操作日志链 from outside: how long it is, what was signed last, and the proof that an entry is in it. Hashes only. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'
import { type Power, powers } from '../../law/powers.ts'

const none = { none: '操作日志链是信息安全管理的要求，规程没有规定' }
const text = z.string()

const state = z.object({
  size: z.int(),
  unsealed: z.int(),
  /** The newest checkpoint: the signed note, and when it was signed. */
  checkpoint: z.nullable(z.object({ size: z.int(), at: text, note: text })),
  latest: z.array(
    z.object({
      id: text,
      seq: z.nullable(z.int()),
      at: text,
      what: text,
      power: z.nullable(text),
      organisation: z.nullable(text),
    }),
  ),
})
const proof = z.object({ seq: z.int(), leaf: text, path: z.array(text), checkpoint: text })

export const readings = {
  state: {
    at: '',
    name: '查阅操作日志链',
    by: ['auditor.readJournal'],
    clause: none,
    input: z.object({}),
    output: state,
  },
  /** Open to everybody who works here: whoever did an act can prove that it was recorded, and learns hashes alone. */
  proof: {
    at: '/:id/proof',
    name: '取得条目的存在证明',
    by: Object.keys(powers) as Power[],
    clause: none,
    input: z.object({ id: z.uuid() }),
    output: proof,
  },
} satisfies ReadingTable

export type JournalState = z.output<typeof state>
export type Proof = z.output<typeof proof>
