/** The kinds of official documents and the words that every paper shares: what a kind is called, who issues it, under which mark. */
import * as z from 'zod/mini'
import { day } from '../../kernel/day.ts'

/** Each copy of a letter is a paper of its own, with its own check code and its own sealed original. */
export const copies = { supervisors: '致质量督导员', institution: '致评价机构' } as const
export type Copy = keyof typeof copies

type Kind = {
  name: string
  /** The kind as the room of documents knows it: template, version, mark in the number. */
  paper: 'dispatchLetter'
  /** 机关代字 of the issuer, chosen by the Centre; the regulation names none. */
  office: string
  /** How the letter speaks of its issuer. */
  self: string
  copies: readonly Copy[]
}

/** A new kind is one row here, a content in `state.ts` and a template. */
export const kinds = {
  'dispatch-letter': {
    name: '委派函',
    paper: 'dispatchLetter',
    office: '青职评',
    self: '我中心',
    copies: ['supervisors', 'institution'],
  },
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

export const ways = {
  system: '系统送达',
  direct: '直接送达',
  post: '邮寄送达',
  entrusted: '委托送达',
} as const
export type Way = keyof typeof ways

export const scanTypes = { pdf: 'PDF', jpg: 'JPEG', png: 'PNG' } as const
export type ScanType = keyof typeof scanTypes

export const keyOf = <T extends object>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]], { error: '请从列出的项目中选择' })
export { day }
