/** The rectifications: for the Centre all of them, for an institution its own; how far each has come, and until when. */
import { ButtonLink, type Column, Empty } from '../../../desk/kit/index.ts'
import { ListPage } from '../../../desk/kit/list-page.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf, prefectureOf } from '../../../desk/words.ts'
import type { RectificationRow } from '../readings.ts'
import { Marks, modeName, stageNames } from './names.tsx'
import './rectification.css'

type View = { rows: RectificationRow[]; next: string | null }

const number: Column<RectificationRow> = {
  key: 'number',
  title: '整改编号',
  lead: true,
  cell: ({ id, number: words, mode }) => (
    <>
      <a className="lead nowrap" href={`/desk/rectifications/${id}`}>
        {words}
      </a>
      <span className="sub">{modeName(mode)}</span>
    </>
  ),
}
const institution: Column<RectificationRow> = {
  key: 'institution',
  title: '评价机构',
  by: ({ institution: { name } }) => name,
  cell: ({ institution: { name, prefecture } }) => (
    <>
      {name}
      <span className="sub">{prefectureOf(prefecture)}</span>
    </>
  ),
}
const rest: Column<RectificationRow>[] = [
  {
    key: 'stage',
    title: '办理情况',
    cell: (row) => (
      <span className="row">
        <Marks {...row} />
      </span>
    ),
  },
  {
    key: 'items',
    title: '已认可项目',
    by: ({ items, accepted }) => accepted / items,
    cell: ({ items, accepted }) => <span className="nowrap">{`${accepted} / ${items}`}</span>,
  },
  {
    key: 'opened',
    title: '提出日期',
    by: ({ openedOn }) => openedOn,
    cell: ({ openedOn }) => <span className="nowrap">{dayOf(openedOn)}</span>,
  },
  {
    key: 'due',
    title: '整改期限',
    by: ({ dueOn }) => dueOn ?? '9999',
    cell: ({ dueOn }) => (dueOn ? <span className="nowrap">{dayOf(dueOn)}</span> : '不设期限'),
  },
]
const names = {
  ...Object.fromEntries(Object.entries(stageNames).map(([key, [, label]]) => [key, label])),
  late: '逾期',
  refused: '不予整改',
}

export default function Rectifications({ view: { rows, next }, place, powers, go }: ScreenProps<View>) {
  const own = powers.includes('institution.readOwn')
  return (
    <ListPage
      title="整改"
      about={own ? '省评价中心提出的完善或整改要求，逐项填写后报送。' : '最近提出的在前。'}
      end={
        powers.includes('centre.openRectification') ? (
          <ButtonLink icon="plus" href="/desk/institutions">
            选择评价机构，提出要求
          </ButtonLink>
        ) : undefined
      }
      views={{ key: 'stage', label: '按办理情况看', names }}
      table={{
        caption: '整改列表',
        columns: own ? [number, ...rest] : [number, institution, ...rest],
        remember: 'rectifications',
        empty: (
          <Empty title="没有符合条件的整改" icon="document">
            提出完善或整改要求后，在这里列出。
          </Empty>
        ),
      }}
      rows={rows}
      unit="项"
      next={next}
      place={place}
      go={go}
    />
  )
}
