/** What may be seen of evidence, by whom. Originals leave sealed off from everything else; time and place only when asked for. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../kernel/procedure.ts'
import { procedures } from './parts.ts'

const ours = { none: '证据材料的提交和保管由省评价中心规定，规程没有规定' }
const readers = ['evidence.handIn', 'centre.readEvidence', 'auditor.readEvidence'] as const
const inside = ['centre.readEvidence', 'auditor.readEvidence'] as const
const text = z.string()
const maybe = z.nullable(text)
const id = z.object({ id: z.uuid() })

const row = z.object({
  id: text,
  stage: text,
  item: maybe,
  problem: maybe,
  duty: maybe,
  kind: text,
  type: text,
  size: z.int(),
  sha256: text,
  name: maybe,
  note: maybe,
  receivedAt: text,
  takenAt: maybe,
  mine: z.boolean(),
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  /** none: of this type no smaller copy is made; waiting, made, failed. */
  preview: z.enum(['none', 'waiting', 'made', 'failed']),
  withdrawn: z.nullable(z.object({ on: text, reason: text })),
})

const page = z.extend(row, {
  about: z.object({ procedure: text, subject: text }),
  acts: z.array(
    z.object({
      id: text,
      at: text,
      act: text,
      organisation: maybe,
      person: maybe,
      reason: z.optional(text),
      sealed: z.boolean(),
    }),
  ),
})

const receipt = z.object({
  id: text,
  sha256: text,
  size: z.int(),
  type: text,
  receivedAt: text,
  entry: text,
  /** SHA-256 of the entry as a leaf of the journal's tree. */
  leaf: text,
  /** Given once the next checkpoint stands. */
  proof: z.nullable(z.unknown()),
})

export const readings = {
  list: {
    at: '',
    name: '查阅证据清单',
    by: readers,
    clause: ours,
    input: z.object({ procedure: z.enum(procedures), subject: z.uuid() }),
    output: z.object({ rows: z.array(row) }),
  },
  page: { at: '/:id', name: '查阅证据', by: readers, clause: ours, input: id, output: page },
  receipt: { at: '/:id/receipt', name: '查阅证据回执', by: readers, clause: ours, input: id, output: receipt },
  file: {
    at: '/:id/file',
    name: '下载证据原件',
    by: readers,
    clause: ours,
    input: id,
    output: z.unknown(),
    file: 'original',
  },
  preview: {
    at: '/:id/preview.jpg',
    name: '查看证据预览',
    by: readers,
    clause: ours,
    input: id,
    output: z.unknown(),
    file: 'jpg',
  },
  thumbnail: {
    at: '/:id/thumbnail.jpg',
    name: '查看证据缩略图',
    by: readers,
    clause: ours,
    input: id,
    output: z.unknown(),
    file: 'jpg',
  },
  traces: {
    at: '/:id/traces',
    name: '查看照片自带的拍摄时间和位置',
    by: inside,
    clause: ours,
    input: id,
    output: z.object({ takenAt: maybe, position: maybe }),
  },
} satisfies ReadingTable
