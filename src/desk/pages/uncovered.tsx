/** What those who watch are told after the day: sessions that no internal supervisor watched, as the plan has it (a16). */
import { sessionSubjects } from '../../registers/activity/choices.ts'
import type { Power } from '../../law/powers.ts'
import { ButtonLink } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Clause } from '../kit/clause.tsx'
import { RefusalBox } from '../kit/refusal.tsx'
import { type Column, Table } from '../kit/table.tsx'
import { useReading } from '../use-reading.ts'

type Row = {
  id: string
  plan: string
  institutionName: string
  number: string
  subject: keyof typeof sessionSubjects
  from: string
  until: string
}
type View = { total: number; more: boolean; rows: Row[] }

const watching: readonly Power[] = [
  'centre.readActivities',
  'department.readActivities',
  'industry.readActivities',
  'auditor.readActivities',
]
export const watches = (powers: readonly Power[]): boolean => watching.some((power) => powers.includes(power))

const columns: Column<Row>[] = [
  {
    key: 'when',
    title: '场次时间',
    by: ({ from }) => from,
    cell: ({ from, until }) => (
      <span className="nowrap">
        {from.replace('T', ' ')}—{until.slice(11)}
      </span>
    ),
  },
  {
    key: 'institution',
    title: '评价机构',
    lead: true,
    by: ({ institutionName }) => institutionName,
    cell: ({ plan, institutionName }) => (
      <a className="lead" href={`/desk/plans/${plan}`}>
        {institutionName}
      </a>
    ),
  },
  { key: 'subject', title: '科目', cell: ({ subject }) => sessionSubjects[subject] },
  { key: 'number', title: '批次编号', cell: ({ number }) => <span className="code">{number}</span> },
]

/** Nothing where nothing is missing: most days have nothing to tell. */
export function Uncovered() {
  const { value, refusal } = useReading<View>('/api/duties/missing')
  if (refusal) return <RefusalBox refusal={refusal} title="没有内督员的场次没有取到" />
  if (!value || value.total === 0) return null
  const { total, more, rows } = value
  return (
    <Card
      title="发现：场次没有内督员"
      aside={
        <ButtonLink size="small" href="/desk/sessions?state=uncovered">
          按月查看
        </ButtonLink>
      }
    >
      <div className="stack close">
        <p className="note">
          日常督导应遵循全覆盖原则 <Clause id="a16" />
          。以下场次当日已过，评价计划中没有安排内督员，
          {more ? `共有 ${total} 个以上` : `共 ${total} 个`}
          {total > rows.length ? `，列出最近 ${rows.length} 个` : ''}。这是评价计划所载的事实，不是对问题的认定。
        </p>
        <Table
          caption="当日已过、没有安排内督员的场次，最近的在前"
          rows={rows}
          columns={columns}
          keyOf={({ id }) => id}
        />
      </div>
    </Card>
  )
}
