/** The parts of a plan's input, and times as they are written in China: '2026-03-14T09:00', which compare as text. */
import * as z from 'zod/mini'
import { personal, Said } from '../../kernel/words.ts'
import { type Day, isDay } from '../../law/calendar/index.ts'
import { evaluationKinds } from '../../law/kinds.ts'
import { levels } from '../../law/levels.ts'
import { parseIdentityNumber } from '../../law/numbers/identity-number.ts'
import { isOccupationCode } from '../../law/occupations.ts'
import { sessionSubjects } from './choices.ts'

export { type SessionSubject, sessionSubjects } from './choices.ts'

export const batchReasons = {
  'out-of-scope': '职业、级别和考点不在该日的备案范围内',
  'out-of-kind': '评价类型不在备案的评价类型内',
  'out-of-term': '场次当日不在备案有效期内',
  'no-receipt': '场次当日尚未核发备案回执',
} as const
export type Code = keyof typeof batchReasons

/** '2026-03-14T09:00' */
export type Moment = string
const moments = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/
export const isMoment = (text: string): boolean => isDay(moments.exec(text)?.[1] ?? '')
export const dayOf = (moment: Moment): Day => moment.slice(0, 10) as Day
/** An instant as the clock shows it in China. */
export const momentAt = (at: string): Moment => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)
/** 2026-03-14 09:00—11:00 */
export const spanText = ({ from, until }: { from: Moment; until: Moment }): string =>
  `${from.replace('T', ' ')}—${until.slice(11)}`

const keyOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
const made = () => z._default(z.uuid(), () => crypto.randomUUID() as string)

export const moment = z
  .string()
  .check(z.refine(isMoment, { error: '时间不正确，应写成 2026-03-14T09:00 的样子' }))
  .register(z.globalRegistry, { pattern: moments.source })
const count = (most: number, error: string) => z.int({ error }).check(z.gte(1, { error }), z.lte(most, { error }))
export const rooms = count(999, '考场数应为 1 至 999 的整数')
export const places = count(9999, '工位（座位）数应为 1 至 9999 的整数')
export const examiners = z.array(z.uuid()).check(
  z.maxLength(60, { error: '一个场次最多安排60名考评人员' }),
  z.refine((ids) => new Set(ids).size === ids.length, { error: '同一名考评人员重复' }),
)
export const supervisor = z.optional(z.uuid())

const session = z.object({
  id: made(),
  subject: keyOf(sessionSubjects),
  from: moment,
  until: moment,
  rooms,
  places,
  /** Where the batch's own venue does not serve. */
  venue: z.optional(z.uuid()),
  examiners: z._default(examiners, () => []),
  internalSupervisor: supervisor,
})

export const batch = z.object({
  id: made(),
  occupation: z.string().check(z.refine(isOccupationCode, { error: '请选择职业' })),
  level: z.enum([...levels.map(({ code }) => code), 'special'] as [(typeof levels)[number]['code'], 'special'], {
    error: '请选择级别',
  }),
  kind: keyOf(evaluationKinds),
  venue: z.uuid({ error: '请选择考点' }),
  sessions: z
    .array(session)
    .check(z.minLength(1, { error: '每个批次至少安排一个场次' }), z.maxLength(100, { error: '一个批次最多100个场次' })),
})

export const rosterKinds = { school: '院校学生', employer: '企业职工', public: '社会人员' } as const

const candidate = z.pipe(
  z.object({
    name: personal('name'),
    identityNumber: personal('identityNumber', 30),
    declared: z.optional(keyOf(rosterKinds)),
  }),
  // Surrogates are made here, so that nobody can hang a value on somebody else's person.
  z.transform((row) => ({ ...row, id: crypto.randomUUID() as string, person: crypto.randomUUID() as string })),
)

/** Every row is checked before any is kept; a message names its row and never repeats a number. */
export const roster = z.array(candidate).check(
  z.minLength(1, { error: '名单至少一人' }),
  z.maxLength(2000, { error: '一份名单最多2000人，请分批次报送' }),
  z.superRefine((rows, context) => {
    for (const { row, message } of wrongNumbers(rows.map(({ identityNumber }) => identityNumber)))
      context.addIssue({ code: 'custom', input: '', message, path: [row, 'identityNumber'] })
  }),
)

function wrongNumbers(numbers: readonly Said[]): { row: number; message: string }[] {
  const first = new Map<string, number>()
  return numbers.flatMap((said, row) => {
    if (!(said instanceof Said)) return [] // refused already, so it was not read any further
    const number = parseIdentityNumber(said.text)
    if (!number.ok) return [{ row, message: `第 ${row + 1} 行：${number.problems.join('；')}` }]
    const earlier = first.get(number.value)
    if (earlier !== undefined)
      return [{ row, message: `第 ${row + 1} 行与第 ${earlier + 1} 行的公民身份号码相同，请删除其中一行` }]
    first.set(number.value, row)
    return []
  })
}
