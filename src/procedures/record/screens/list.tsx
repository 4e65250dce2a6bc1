/** The records: for the Centre all of them, for a supervisor the own ones. */
import { type Column, Empty, PageHead, Tag } from '../../../desk/kit/index.ts'
import { ListPage } from '../../../desk/kit/list-page.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf, prefectureOf, spanOf } from '../../../desk/words.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import type { RecordRow } from '../readings.ts'
import { stageNames, StageTag } from './names.tsx'
import './record.css'

type View = { rows: RecordRow[]; next: string | null }

export default function Records(props: ScreenProps<View>) {
  return props.powers.includes('supervisor.keepRecord') ? <Mine {...props} /> : <All {...props} />
}

const open = new Set(['expected', 'under-way', 'ended'])
const isLate = ({ stage, dueOn, onTime }: RecordRow) =>
  onTime === false || (open.has(stage) && dueOn !== null && dueOn < dayInChina(new Date()))

const columns: Column<RecordRow>[] = [
  {
    key: 'institution',
    title: '评价机构',
    lead: true,
    cell: ({ id, institution, prefecture }) => (
      <>
        <a className="lead" href={`/desk/records/${id}`}>
          {institution}
        </a>
        <span className="sub">{prefectureOf(prefecture)}</span>
      </>
    ),
  },
  { key: 'time', title: '督导时间', by: ({ from }) => from, cell: (row) => spanOf(row) },
  {
    key: 'stage',
    title: '办理情况',
    cell: (row) => (
      <span className="row">
        <StageTag stage={row.stage} />
        {isLate(row) ? <Tag state="bad">逾期</Tag> : null}
      </span>
    ),
  },
  {
    key: 'due',
    title: '提交期限',
    by: ({ dueOn }) => dueOn ?? '',
    cell: ({ dueOn }) => (dueOn ? <span className="nowrap">{dayOf(dueOn)}</span> : '待定'),
  },
  {
    key: 'submitted',
    title: '提交日期',
    by: ({ submittedOn }) => submittedOn ?? '',
    cell: ({ submittedOn }) => (submittedOn ? <span className="nowrap">{dayOf(submittedOn)}</span> : '未提交'),
  },
  {
    key: 'problems',
    title: '发现问题',
    number: true,
    by: ({ problems }) => problems,
    cell: ({ problems }) => problems,
  },
]

const views = Object.fromEntries(Object.entries(stageNames).map(([key, [, name]]) => [key, name]))

function All({ view: { rows, next }, place, go }: ScreenProps<View>) {
  return (
    <ListPage
      title="督导情况记录表"
      about="按提交期限排列，期限在后的在前。"
      views={{ key: 'stage', label: '按办理情况看', names: views }}
      table={{
        caption: '督导情况记录表列表',
        columns,
        remember: 'records',
        empty: (
          <Empty title="没有符合条件的记录表" icon="document">
            外督员接受委派后，记录表在这里列出。
          </Empty>
        ),
      }}
      rows={rows}
      unit="份"
      next={next}
      place={place}
      go={go}
    />
  )
}

function Mine({ view: { rows } }: ScreenProps<View>) {
  return (
    <div className="stack field-page">
      <PageHead title="我的督导记录">到达现场后，在这里填写记录表并提交。</PageHead>
      {rows.length === 0 ? (
        <div className="card">
          <Empty title="还没有督导记录" icon="document">
            接受委派后，记录表在这里列出。
          </Empty>
        </div>
      ) : (
        <ul className="stack close">
          {rows.map((row) => (
            <li key={row.id}>
              <a className="card call-card" href={`/desk/records/${row.id}`}>
                <b>{row.institution}</b>
                <span>{spanOf(row)}</span>
                <span className="row">
                  <StageTag stage={row.stage} />
                  {isLate(row) ? <Tag state="bad">逾期</Tag> : null}
                  {row.dueOn && row.submittedOn === null ? <span>请在{dayOf(row.dueOn)}24:00前提交</span> : null}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
