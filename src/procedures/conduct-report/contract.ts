/**
 * 行为规范评价和投诉: after a visit the institution says whether the supervisor kept the rules of conduct (a8). Only
 * whoever oversees conduct reads it (a8.7). It suspends nobody: what a26 asks for is found and decided elsewhere.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { short, words } from '../../kernel/words.ts'
import { marks, outcomes, rules } from './choices.ts'

const ours = { none: '评价机构对督导员行为的评价和投诉由省评价中心安排，规程没有规定' }
const theirs = { by: 'institution.answer', when: ['none'], clause: ours } as const
const rule = z.enum(
  rules.map(({ clause }) => clause) as [(typeof rules)[number]['clause'], ...(typeof rules)[number]['clause'][]],
)
const keyOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
const about = { supervision: z.uuid(), card: short(20) }

export const commands = {
  rate: {
    ...theirs,
    at: 'rating',
    name: '评价督导员行为',
    hint: '只供委派机构监督督导员使用，督导员本人看不到',
    input: z.object({
      ...about,
      marks: z
        .array(z.object({ rule, mark: keyOf(marks) }))
        .check(z.minLength(1, { error: '请逐项选择' }), z.maxLength(rules.length)),
      text: z.optional(words(1000)),
    }),
  },
  complain: {
    ...theirs,
    at: 'complaint',
    name: '投诉督导员行为',
    hint: '写明时间、地点和经过；只供委派机构监督督导员使用，督导员本人看不到',
    input: z.object({
      ...about,
      rules: z.array(rule).check(z.minLength(1, { error: '请至少选择一项行为规范' }), z.maxLength(rules.length)),
      text: words(2000),
    }),
  },
  conclude: {
    at: 'conclusion',
    name: '办结评价或者投诉',
    by: 'centre.overseeConduct',
    when: ['sent'],
    clause: 'a8.7',
    hint: '办结不是处理决定；需要按规程第二十六条处理的，另行办理',
    input: z.object({ outcome: keyOf(outcomes), text: words(1000) }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { ConductReport, Event, Facts } from './state.ts'
