/** Codes and times in the words people read: what several screens tell alike. */
import { type Day, weekdayName } from '../law/calendar/day.ts'
import { prefectures } from '../law/divisions.ts'
import { levels } from '../law/levels.ts'
import { occupationName } from '../law/occupations.ts'
import { institutionTypes } from '../law/kinds.ts'
import { sessionSubjects } from '../registers/activity/choices.ts'
import { commitmentStates, matters, venueTypes } from '../registers/institution/choices.ts'
import { statusNames } from '../registers/institution/standing.ts'

export const prefectureOf = (code: string): string => prefectures.find((each) => each.code === code)?.name ?? code
export const occupationOf = (code: string): string => occupationName(code) ?? code
export const levelOf = (level: string): string =>
  level === 'special' ? '专项能力' : (levels.find(({ code }) => code === level)?.name ?? level)
export const subjectOf = (subject: string): string =>
  sessionSubjects[subject as keyof typeof sessionSubjects] ?? subject

const named =
  <T extends Readonly<Record<string, string>>>(table: T) =>
  (code: string): string =>
    table[code] ?? code
export const matterOf = named(matters)
export const commitmentOf = named(commitmentStates)
export const venueTypeOf = named(venueTypes)
export const statusOf = named(statusNames)
export const institutionTypeOf = (kind: string): string =>
  institutionTypes[kind as keyof typeof institutionTypes]?.name ?? kind

/** 2026-03-02… → 2026年3月2日 */
export function dayOf(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${date}日`
}
/** 2026-03-02… → 3月2日 */
export const shortDay = (at: string): string => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日`
/** 2026-03-02… → 2026年3月2日（周一） */
export const fullDay = (at: string): string => `${dayOf(at)}（${weekdayName(at.slice(0, 10) as Day)}）`

type Span = { from: string; until: string }
/** 09:00至11:00; over more days than one, with the day of the end. */
export const hoursOf = ({ from, until }: Span): string =>
  from.slice(0, 10) === until.slice(0, 10)
    ? `${from.slice(11)}至${until.slice(11)}`
    : `${from.slice(11)}至${shortDay(until)} ${until.slice(11)}`
/** 2026年3月2日（周一）09:00至11:00 */
export const spanOf = (span: Span): string => `${fullDay(span.from)}${hoursOf(span)}`
