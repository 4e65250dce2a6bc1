/**
 * 电子送达确认书: that an institution agreed in writing to receive documents in this system. Without one on file nothing
 * is delivered electronically to it (decision 0020). One subject an institution; it decides nothing about any document.
 */
import * as z from 'zod/mini'
import { day } from '../../kernel/day.ts'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'
import type { Uploaded } from '../../kernel/uploaded.ts'
import type { Day } from '../../law/calendar/index.ts'

const ours = { none: '送达方式由省评价中心按通行做法设定，规程没有规定' }
const readers = ['centre.readDocuments', 'auditor.readDocuments', 'institution.readOwn'] as const
const of = z.object({ id: z.uuid() })
const maybe = z.nullable(z.string())
const signed = z.object({ signedOn: day, file: z.custom<Uploaded>() })

export const commands = {
  file: {
    at: 'file',
    name: '登记电子送达确认书',
    by: 'centre.draftDocuments',
    when: ['none', 'given', 'withdrawn'],
    clause: ours,
    hint: '上传评价机构签字盖章的确认书扫描件，自签字之日起可以电子送达',
    input: signed,
    upload: 'scan',
  },
  hand: {
    at: 'own-file',
    name: '提交电子送达确认书',
    by: 'institution.keepOwn',
    of: 'own',
    when: ['none', 'given', 'withdrawn'],
    clause: ours,
    hint: '上传本机构签字盖章的确认书扫描件，自签字之日起公文可以送达到本机构在本系统的账号',
    input: signed,
    upload: 'scan',
  },
  withdraw: {
    at: 'withdrawal',
    name: '撤回电子送达同意',
    by: 'institution.keepOwn',
    of: 'own',
    when: ['given'],
    clause: ours,
    hint: '自次日起不再向本机构电子送达，此前的送达不受影响',
    input: z.object({}),
  },
} satisfies CommandTable

export const readings = {
  page: {
    at: '/:id',
    name: '查阅电子送达确认书',
    by: readers,
    clause: ours,
    input: of,
    output: z.object({
      institution: z.string(),
      stage: z.string(),
      signedOn: maybe,
      withdrawnOn: maybe,
      scanned: maybe,
    }),
  },
  scan: {
    at: '/:id/scan',
    name: '查阅电子送达确认书扫描件',
    by: readers,
    clause: ours,
    input: of,
    output: z.unknown(),
    file: 'pdf',
    orAs: ['jpg', 'png'],
  },
} satisfies ReadingTable

export type ConsentPage = z.output<(typeof readings)['page']['output']>
export type Command = CommandOf<typeof commands>
export type Scan = { sha256: string; size: number; type: 'pdf' | 'jpg' | 'png' }
export type Consent = {
  stage: 'none' | 'given' | 'withdrawn'
  signedOn?: Day
  scan?: Scan
  withdrawnOn?: Day
}
export type Event = { type: 'ConsentFiled'; signedOn: Day; scan: Scan; on: Day } | { type: 'ConsentWithdrawn'; on: Day }
/** `known`: whether the subject is an institution on file. */
export type Facts = { known?: boolean; scan?: { sha256: string; bytes(): Uint8Array<ArrayBuffer> } }
