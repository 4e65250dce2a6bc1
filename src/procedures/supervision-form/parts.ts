/** The parts of a form's input. Ids alone name what is listed: no name and no identity number of anybody. */
import * as z from 'zod/mini'
import { isDay } from '../../law/calendar/index.ts'
import { parseIdentityNumber } from '../../law/numbers/identity-number.ts'

export const keyOf = <T extends object>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])

const minutes = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/
const seconds = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/
const clock = (pattern: RegExp, like: string) =>
  z
    .string()
    .check(
      z.refine((text: string) => isDay(pattern.exec(text)?.[1] ?? ''), { error: `时间不正确，应写成 ${like} 的样子` }),
    )
    .register(z.globalRegistry, { pattern: pattern.source })
/** China time. */
export const minute = clock(minutes, '2026-03-14T09:00')
export const second = clock(seconds, '2026-03-14T09:00:00')

const name = (what: string) =>
  z.string().check(
    z.regex(/^[A-Za-z0-9._:-]{1,64}$/, { error: `${what}只能用字母、数字和 . _ : -，最多64个字符` }),
    z.refine((text: string) => !parseIdentityNumber(text).ok, { error: `${what}不能使用公民身份号码` }),
  )
const distinct = (error: string) => z.refine<string[]>((all) => new Set(all).size === all.length, { error })

export const items = z
  .array(name('编号'))
  .check(
    z.minLength(1, { error: '名单至少一项' }),
    z.maxLength(5000, { error: '一份名单最多5000项' }),
    distinct('名单中有重复的编号，请删除重复的'),
  )
export const camera = name('摄像头编号')
export const cameras = z
  .array(camera)
  .check(
    z.minLength(1, { error: '至少填写一个摄像头编号' }),
    z.maxLength(500, { error: '一个时段最多500个摄像头' }),
    distinct('摄像头编号重复'),
  )
export const count = (least: number, error: string) =>
  z.int({ error }).check(z.gte(least, { error }), z.lte(999_999, { error }))
