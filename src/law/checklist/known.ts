/**
 * What the registers answer beforehand, so that nobody is asked what is already known. Each answer is a suggestion with
 * its source; the supervisor confirms it or finds otherwise. Where the facts do not settle an item, none is made.
 */
import { type Day, written } from '../calendar/index.ts'
import { type Answer, type Item, type RegisterName, registers } from './item.ts'

export type KnownFacts = {
  /** The day of the session. */
  day: Day
  filing?: {
    receipt?: string | null
    valid: boolean
    validUntil?: Day
    /** Lines of this evaluation that the filing does not hold, as a person reads them. */
    outOfScope: readonly string[]
    /** null: the place is not known to the plan. */
    venueOnFile: boolean | null
  }
  plan?: { number: string; filedOn: Day; late: boolean; sessionsInLastYear: number }
  people?: {
    examiners: readonly { cardValid: boolean; forOccupation: boolean }[]
    /** null: none is assigned. */
    internalSupervisor: { cardValid: boolean; alsoExaminer: boolean } | null
  }
}

export type Suggestion = { answer: Extract<Answer, 'yes' | 'no'>; because: string; source: RegisterName; from: string }

export function suggestionFor(item: Pick<Item, 'id' | 'known'>, facts: KnownFacts): Suggestion | undefined {
  if (!item.known) return undefined
  const found = rules[item.id]?.(facts)
  if (!found) return undefined
  const [holds, because] = found
  return { answer: holds ? 'yes' : 'no', because, source: item.known, from: registers[item.known] }
}

type Rule = (facts: KnownFacts) => readonly [holds: boolean, because: string] | undefined

const rules: { readonly [id: string]: Rule } = {
  A01: ({ filing, day }) =>
    filing && [
      filing.valid,
      `${written(day)}备案${filing.valid ? '有效' : '不在有效状态'}${filing.validUntil ? `，有效期至${written(filing.validUntil)}` : ''}`,
    ],
  A02: ({ filing }) =>
    filing && [
      filing.outOfScope.length === 0,
      filing.outOfScope.length === 0
        ? '本次职业、级别均在备案范围内'
        : `不在备案范围内：${filing.outOfScope.join('、')}`,
    ],
  A03: ({ filing }) =>
    filing && filing.venueOnFile !== null
      ? [filing.venueOnFile, filing.venueOnFile ? '计划所列考点已备案' : '计划所列考点未备案']
      : undefined,
  A11: ({ plan }) => plan && [plan.sessionsInLastYear > 0, `近一年计划内已举行场次${plan.sessionsInLastYear}个`],
  B01: ({ plan }) =>
    plan && [!plan.late, `计划${plan.number}于${written(plan.filedOn)}报送${plan.late ? '，晚于规定时限' : ''}`],
  B08: ({ people }) => (people && people.examiners.length > 0 ? cards(people.examiners) : undefined),
  // How many modules there are is not in the register: enough people prove nothing, too few do.
  B09: ({ people }) =>
    people && people.examiners.length < 3
      ? [false, `本场次登记考评员${people.examiners.length}人，少于3人`]
      : undefined,
  B12: ({ people }) => people && internal(people.internalSupervisor),
  G01: ({ people }) =>
    people?.internalSupervisor
      ? [people.internalSupervisor.cardValid, `内督证卡当日${people.internalSupervisor.cardValid ? '有效' : '无效'}`]
      : undefined,
}

type People = NonNullable<KnownFacts['people']>

function cards(examiners: People['examiners']): readonly [boolean, string] {
  const wrong = examiners.filter(({ cardValid, forOccupation }) => !cardValid || !forOccupation).length
  return wrong === 0
    ? [true, `登记的${examiners.length}名考评员证卡当日有效，职业相符`]
    : [false, `登记的${examiners.length}名考评员中，${wrong}名证卡当日无效或职业不符`]
}

function internal(assigned: People['internalSupervisor']): readonly [boolean, string] {
  if (!assigned) return [false, '本场次未登记内督员']
  return assigned.alsoExaminer
    ? [false, '登记的内督员同时是本场次考评员']
    : [true, '已登记内督员，与本场次考评员不重叠']
}
