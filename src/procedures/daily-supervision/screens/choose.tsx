/** Where no plan was chosen yet: the coming sessions of the province, each with the way to watch it. */
import { ButtonLink, type Column, Empty, Pages, PageHead, SearchBox, Table } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { fullDay, hoursOf, levelOf, occupationOf, prefectureOf, subjectOf } from '../../../desk/words.ts'

export type ComingSession = {
  id: string
  plan: string
  institutionName: string
  prefecture: string
  occupation: string
  level: string
  subject: string
  venue: string
  from: string
  until: string
  candidates: number
}
export type Coming = { rows: ComingSession[]; next: string | null }

const columns: Column<ComingSession>[] = [
  {
    key: 'institution',
    title: '评价机构',
    lead: true,
    cell: ({ institutionName, prefecture }) => (
      <>
        {institutionName}
        <span className="sub">{prefectureOf(prefecture)}</span>
      </>
    ),
  },
  {
    key: 'time',
    title: '时间',
    by: ({ from }) => from,
    cell: (row) => (
      <>
        <span className="nowrap">{fullDay(row.from)}</span>
        <span className="sub nowrap">{hoursOf(row)}</span>
      </>
    ),
  },
  {
    key: 'what',
    title: '职业与科目',
    cell: ({ occupation, level, subject }) => (
      <>
        {occupationOf(occupation)} {levelOf(level)}
        <span className="sub">{subjectOf(subject)}</span>
      </>
    ),
  },
  { key: 'venue', title: '考点', cell: ({ venue }) => venue },
  { key: 'candidates', title: '考生', number: true, by: (row) => row.candidates, cell: (row) => row.candidates },
  {
    key: 'go',
    title: '组织督导',
    silent: true,
    cell: ({ id, plan, institutionName, from }) => (
      <ButtonLink
        size="small"
        href={`/desk/supervisions/new?activity=${plan}&session=${id}`}
        aria-label={`组织督导：${institutionName}，${fullDay(from)}`}
      >
        组织督导
      </ButtonLink>
    ),
  },
]

type Props = Pick<ScreenProps, 'place' | 'go'> & { coming: Coming }

export function ChooseSession({ coming: { rows, next }, place, go }: Props) {
  const { search = '', after } = place.search
  return (
    <div className="stack">
      <PageHead title="选择要督导的场次">
        今天起的评价场次，按时间先后排列。选定一场后，可以一并选择同一计划的其他场次。
      </PageHead>
      <Table
        caption="评价场次"
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        tools={
          <SearchBox
            light
            label="查找场次"
            placeholder="机构名称或批次编号"
            value={search}
            onSearch={(words) => go({ search: { search: words, after: undefined } })}
          />
        }
        empty={<Empty title="没有符合条件的评价场次" icon="calendar" />}
      />
      <Pages
        note={`本页 ${rows.length} 场`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
  )
}
