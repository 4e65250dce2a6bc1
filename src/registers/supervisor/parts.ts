/** The parts of a card's input: numbers are checked here, so that a wrong digit is told where it is typed. */
import * as z from 'zod/mini'
import { day } from '../../kernel/day.ts'
import { personal, short, words } from '../../kernel/words.ts'
import { prefectures } from '../../law/divisions.ts'
import { parseExternalCard } from '../../law/numbers/external-card.ts'
import { parseIdentityNumber } from '../../law/numbers/identity-number.ts'
import { parseInternalCard } from '../../law/numbers/internal-card.ts'
import type { Result } from '../../law/numbers/result.ts'
import { parseUnifiedCode } from '../../law/numbers/unified-code.ts'

export const cardKinds = { external: '外督员', internal: '内督员' } as const
export type CardKind = keyof typeof cardKinds

/** What may affect somebody's objectivity (a13), in the words of the form. */
export const interestKinds = {
  kin: '亲属在该机构任职',
  shareholder: '持有该机构股份或参与经营',
  teaching: '在该机构授课或从事培训',
  other: '其他可能影响客观公正的关系',
} as const

/** The five conditions of a6, each to be looked at by itself. */
export const conditions = {
  'a6.1': '坚持党的基本路线，热爱技能人才评价工作',
  'a6.2': '掌握有关政策法规，熟悉评价理论和技术方法',
  'a6.3': '坚持原则、廉洁奉公、办事公道、作风正派',
  'a6.4': '具有较强的组织协调能力和表达能力',
  'a6.5': '身体健康，能胜任质量督导工作',
} as const

/** The eight situations of a26. */
export const situations = ['a26.1', 'a26.2', 'a26.3', 'a26.4', 'a26.5', 'a26.6', 'a26.7', 'a26.8'] as const

const enumOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
export const interestKind = enumOf(interestKinds)
export const condition = enumOf(conditions)
export const situation = z.enum(situations)

export { day }
export const prefecture = z.enum(
  prefectures.map(({ code }) => code) as [
    (typeof prefectures)[number]['code'],
    ...(typeof prefectures)[number]['code'][],
  ],
)

/** Checked by its codec, and kept as the codec writes it. */
function number(parse: (text: string) => Result<object>) {
  return z.pipe(
    short(60).check(
      z.superRefine((text, context) => {
        const found = parse(text)
        if (!found.ok) for (const message of found.problems) context.addIssue({ code: 'custom', message, input: text })
      }),
    ),
    z.transform((text: string) => {
      const found = parse(text)
      return found.ok ? found.value : text
    }),
  )
}
export const externalCard = number(parseExternalCard)
export const internalCard = number((text) => parseInternalCard(text))
const unifiedCode = number(parseUnifiedCode)
const identityText = number((text) => parseIdentityNumber(text))

export const identityNumber = z.pipe(identityText, personal('identityNumber', 30))

export const employer = z.object({
  /** An institution on file; any other employer is named, with its code where it has one. */
  organisation: z.optional(z.uuid()),
  code: z.optional(unifiedCode),
  name: words(80),
  from: day,
  until: z.optional(day),
})
export const employers = z.array(employer).check(z.maxLength(30, { error: '任职单位最多登记30项' }))

export const interest = {
  id: z.uuid(),
  /** The supervisor: a note tells of a person and is kept like a name. */
  person: z.uuid(),
  institution: z.uuid(),
  kind: interestKind,
  note: z.optional(personal('note', 200)),
  from: day,
}
export const leave = { id: z.uuid(), from: day, until: day }

export const holder = z.object({
  person: z.uuid(),
  name: personal('name'),
  identityNumber,
  phone: z.optional(personal('phone', 30)),
})

export const reason = words(300)
export const entry = {
  person: holder,
  /** The conditions of a6 that were looked at and found to be met. */
  conditions: z.array(condition).check(z.maxLength(5)),
  trainedOn: day,
  passedOn: day,
  validFrom: day,
  validUntil: z.optional(day),
  prefecture,
  employers,
}
export const term = z.object({ validFrom: day, validUntil: z.optional(day) })
export const returned = z.object({ on: day, reason })
export const revoked = z.object({ on: day, document: words(60), situation: z.optional(situation), reason })

/** What was done while the card was carried may be found out after the appointment ended. */
export const evenEnded = ['carded', 'ended'] as const
