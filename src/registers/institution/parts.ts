/** The parts of a filing's input: codes are checked here, so that a wrong digit is told where it is typed. */
import * as z from 'zod/mini'
import { day } from '../../kernel/day.ts'
import { short, words } from '../../kernel/words.ts'
import { prefectures } from '../../law/divisions.ts'
import { levels } from '../../law/levels.ts'
import { parseUnifiedCode } from '../../law/numbers/unified-code.ts'
import { isOccupationCode } from '../../law/occupations.ts'
import { commitmentStates, matters, venueTypes } from './choices.ts'

export { commitmentStates, day, matters, venueTypes }

export function keyOf<T extends Record<string, unknown>>(table: T) {
  return z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
}

export const prefecture = z.enum(
  prefectures.map(({ code }) => code) as [
    (typeof prefectures)[number]['code'],
    ...(typeof prefectures)[number]['code'][],
  ],
)

export const unifiedCode = z.pipe(
  short(60).check(
    z.superRefine((text, context) => {
      const found = parseUnifiedCode(text)
      if (!found.ok) for (const message of found.problems) context.addIssue({ code: 'custom', message, input: text })
    }),
  ),
  z.transform((text: string) => {
    const found = parseUnifiedCode(text)
    return found.ok ? found.value : text
  }),
)

export const code = z.string().check(z.refine(isOccupationCode, { error: '职业编码不正确，应写成 6-31-01-03 的样子' }))

export const venue = z.object({
  id: z.uuid(),
  name: words(60),
  address: words(120),
  type: keyOf(venueTypes),
  workstations: z
    .int()
    .check(z.gte(1, { error: '工位数应为 1 至 9999' }), z.lte(9999, { error: '工位数应为 1 至 9999' })),
  cameras: z.int().check(z.gte(0), z.lte(9999, { error: '监控路数应为 0 至 9999' })),
})

export const scopeLine = z.object({
  occupation: code,
  venue: z.uuid(),
  level: z.enum([...levels.map(({ code: level }) => level), 'special'] as [(typeof levels)[number]['code'], 'special']),
})

export const matter = keyOf(matters)

export const commitmentState = keyOf(commitmentStates)

/** Decisions that change an institution's standing, each by the article that orders it, with the number of its items. */
export const measures = {
  a21: { name: '警告、限期整改、暂停评价活动', ends: true, items: 7 },
  a22: { name: '终止备案', ends: false, items: 8 },
  a27: { name: '撤销备案回执', ends: false, items: 6 },
} as const
export const measureClause = keyOf(measures)

/** 'a21.1' to 'a21.7': the items under which a decision of this article can be made. */
export function headsOf(clause: keyof typeof measures): string[] {
  return Array.from({ length: measures[clause].items }, (_, i) => `${clause}.${i + 1}`)
}
