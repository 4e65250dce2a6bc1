/** Codes of plans and sessions in the words people read. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { prefectures } from '../../../law/divisions.ts'
import { levels } from '../../../law/levels.ts'
import { occupationName } from '../../../law/occupations.ts'
import { sessionSubjects } from '../parts.ts'

export const stages: Record<string, { name: string; state: State }> = {
  filed: { name: '已受理', state: 'good' },
  'not-accepted': { name: '不予受理', state: 'bad' },
  cancelled: { name: '已取消', state: 'plain' },
}

export function StageTag({ stage, late }: { stage: string; late?: boolean }) {
  const { name, state } = stages[stage] ?? { name: stage, state: 'plain' }
  return (
    <>
      <Tag state={state}>{name}</Tag>
      {late ? <Tag state="wait">逾期报送</Tag> : null}
    </>
  )
}

export const prefectureOf = (code: string) => prefectures.find((each) => each.code === code)?.name ?? code
export const occupationOf = (code: string) => occupationName(code) ?? code
export const levelOf = (level: string) =>
  level === 'special' ? '专项能力' : (levels.find(({ code }) => code === level)?.name ?? level)
export const subjectOf = (subject: string) => sessionSubjects[subject as keyof typeof sessionSubjects] ?? subject

/** 2026-03-02 → 2026年3月2日 */
export function dayOf(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${date}日`
}
/** 09:00—11:00 */
export const hoursOf = ({ from, until }: { from: string; until: string }) => `${from.slice(11)}—${until.slice(11)}`
