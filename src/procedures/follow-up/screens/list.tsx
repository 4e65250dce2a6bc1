/** The follow-ups: for the office by what each waits for, for an institution those whose letter it holds. */
import { type Column, Empty } from '../../../desk/kit/index.ts'
import { Icon } from '../../../desk/kit/icon.tsx'
import { ListPage } from '../../../desk/kit/list-page.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf } from '../../../desk/words.ts'
import { kinds, waitings } from '../choices.ts'
import type { FollowUpRow } from '../readings.ts'
import { kindName, outcomeName, StageTag } from './names.tsx'

type View = { rows: FollowUpRow[]; next: string | null; inside: boolean }

const columns: Column<FollowUpRow>[] = [
  {
    key: 'kind',
    title: '方式',
    lead: true,
    cell: ({ id, kind }) => (
      <a className="lead" href={`/desk/follow-ups/${id}`}>
        {kindName(kind)}
      </a>
    ),
  },
  {
    key: 'institution',
    title: '评价机构',
    by: ({ institution }) => institution,
    cell: ({ institution }) => institution,
  },
  { key: 'problems', title: '问题', number: true, by: ({ problems }) => problems, cell: ({ problems }) => problems },
  {
    key: 'opened',
    title: '开始日期',
    by: ({ openedOn }) => openedOn,
    cell: ({ openedOn }) => <span className="nowrap">{dayOf(openedOn)}</span>,
  },
  { key: 'stage', title: '办理情况', cell: (row) => <StageTag {...row} /> },
  { key: 'outcome', title: '处理意见', cell: ({ outcome }) => (outcome ? outcomeName(outcome) : '—') },
]

const kindChoices = Object.entries(kinds).map(([value, { name }]) => ({ value, label: name }))

export default function FollowUps({ view: { rows, next, inside }, place, powers, go }: ScreenProps<View>) {
  return (
    <ListPage
      title="后续跟进"
      about={
        inside ? '调查核实、约谈提醒、提醒函和质量通报。' : '省评价中心对本机构的调查核实、约谈提醒、提醒函和质量通报。'
      }
      end={powers.includes('centre.followUp') ? <OpenLink /> : undefined}
      views={inside ? { key: 'waiting', label: '按办理情况看', names: waitings } : undefined}
      filters={[{ key: 'kind', label: '方式', empty: '全部方式', choices: kindChoices }]}
      table={{
        caption: '后续跟进列表',
        columns: inside ? columns : columns.filter(({ key }) => key !== 'institution'),
        remember: 'follow-ups',
        empty: (
          <Empty title={inside ? '没有符合条件的后续跟进' : '目前没有'} icon="document">
            {inside ? '督导记录表接收后，可以从发现的问题开展后续跟进。' : '有关文书送达后，在这里列出。'}
          </Empty>
        ),
      }}
      rows={rows}
      unit="件"
      next={next}
      place={place}
      go={go}
    />
  )
}

const OpenLink = () => (
  <a className="button primary" href="/desk/follow-ups/new">
    <Icon name="plus" />
    开展后续跟进
  </a>
)
