/** The kinds of official documents and the words that every paper shares: what a kind is called, who issues it, under which mark. */
import * as z from 'zod/mini'
import { day } from '../../kernel/day.ts'

/** Each copy of a letter is a paper of its own, with its own check code and its own sealed original. */
export const copies = { supervisors: '致质量督导员', institution: '致评价机构' } as const
export type Copy = keyof typeof copies

type Kind = {
  name: string
  /** The kind as the room of documents knows it: template, version, mark in the number. */
  paper: 'dispatchLetter' | 'verificationLetter' | 'interviewNotice' | 'reminderLetter' | 'qualityCircular'
  /** 机关代字 of the issuer, chosen by the Centre; the regulation names none. */
  office: string
  /** How the letter speaks of its issuer. */
  self: string
  copies: readonly Copy[]
}

const byCentre = { office: '青职评', self: '我中心' } as const

/** A new kind is one row here, a content in `state.ts` and a template. */
export const kinds = {
  'dispatch-letter': { ...byCentre, name: '委派函', paper: 'dispatchLetter', copies: ['supervisors', 'institution'] },
  'verification-letter': {
    ...byCentre,
    name: '调查核实情况函',
    paper: 'verificationLetter',
    copies: ['institution'],
  },
  'interview-notice': { ...byCentre, name: '约谈提醒通知', paper: 'interviewNotice', copies: ['institution'] },
  'reminder-letter': { ...byCentre, name: '提醒函', paper: 'reminderLetter', copies: ['institution'] },
  'quality-circular': { ...byCentre, name: '质量通报', paper: 'qualityCircular', copies: ['institution'] },
} as const satisfies Record<string, Kind>
export type KindId = keyof typeof kinds

export const stages = {
  drafted: '拟稿',
  reviewed: '已核稿',
  signed: '已签发',
  served: '已送达',
  voided: '已作废',
} as const

/** What the document waits for: a question of the list, derived from the state. */
export const waitings = { review: '待核稿', amend: '待修改', sign: '待签发', serve: '待送达' } as const
export type Waiting = keyof typeof waitings

/**
 * How a document reaches somebody. The regulation says that it is delivered and not how: the ways are those of general
 * practice, set by the Centre (decision 0020). `asks`: what the day that is written down is the day of.
 */
export const ways = {
  system: { name: '系统送达', asks: '发送日期' },
  direct: { name: '直接送达', asks: '签收日期' },
  left: { name: '留置送达', asks: '留置日期' },
  post: { name: '邮寄送达', asks: '回执注明的收件日期' },
  electronic: { name: '电子送达', asks: '到达系统账号的日期' },
  entrusted: { name: '委托送达', asks: '签收日期' },
  notice: { name: '公告送达', asks: '公告发布日期' },
} as const
export type Way = keyof typeof ways
export const isWay = (text: string): text is Way => Object.hasOwn(ways, text)

export const scanTypes = { pdf: 'PDF', jpg: 'JPEG', png: 'PNG' } as const
export type ScanType = keyof typeof scanTypes

export const keyOf = <T extends object>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]], { error: '请从列出的项目中选择' })
export { day }
