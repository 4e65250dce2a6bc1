/** Of the kit's page: a table with all it can do, views, pages, search, tabs. */
import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Clause } from '../kit/clause.tsx'
import { Empty } from '../kit/notice.tsx'
import { SearchBox } from '../kit/search.tsx'
import { type Column, Table } from '../kit/table.tsx'
import { Pages, Tabs, Views } from '../kit/tabs.tsx'
import { Tag } from '../kit/tag.tsx'
import type { State } from '../kit/types.ts'

type Row = {
  id: string
  day: string
  name: string
  place: string
  work: string
  planned: number
  came: number
  state: [State, string]
}

const rows: Row[] = [
  {
    id: '1',
    day: '2月13日',
    name: '西宁湟岸职业技能培训学校',
    place: '西宁市',
    work: '电工 四级',
    planned: 40,
    came: 37,
    state: ['info', '待核收'],
  },
  {
    id: '2',
    day: '2月12日',
    name: '海北祁麓职业培训学校',
    place: '海北州',
    work: '保育师 四级',
    planned: 36,
    came: 36,
    state: ['good', '已归档'],
  },
  {
    id: '3',
    day: '2月11日',
    name: '玉树雪泉民族技艺学校',
    place: '玉树州',
    work: '唐卡制作',
    planned: 18,
    came: 17,
    state: ['wait', '等外督员'],
  },
  {
    id: '4',
    day: '2月10日',
    name: '海东湟泽技工学校',
    place: '海东市',
    work: '焊工 五级',
    planned: 120,
    came: 114,
    state: ['good', '已归档'],
  },
]

const columns: Column<Row>[] = [
  { key: 'day', title: '日期', by: ({ id }) => id, cell: ({ day }) => day },
  {
    key: 'name',
    title: '机构',
    lead: true,
    by: ({ name }) => name,
    cell: ({ name, place }) => (
      <>
        <a className="lead" href="#table">
          {name}
        </a>
        <span className="sub">{place}</span>
      </>
    ),
  },
  { key: 'work', title: '职业等级', cell: ({ work }) => work },
  { key: 'planned', title: '计划', number: true, by: ({ planned }) => planned, cell: ({ planned }) => planned },
  { key: 'came', title: '实到', number: true, by: ({ came }) => came, cell: ({ came }) => came },
  { key: 'place', title: '市州', extra: true, cell: ({ place }) => place },
  { key: 'state', title: '状态', cell: ({ state: [look, word] }) => <Tag state={look}>{word}</Tag> },
  { key: 'clause', title: '依据', cell: () => <Clause id="a17" short /> },
]

export function TablePart() {
  const [view, setView] = useState('all')
  const [tab, setTab] = useState('record')
  const shown = view === 'late' ? [] : rows
  return (
    <>
      <Tabs
        label="页签示例"
        at={tab}
        onChoose={setTab}
        tabs={[
          { key: 'record', label: '督导记录' },
          { key: 'acts', label: '行为时间线', count: 9 },
          { key: 'proof', label: '证据', count: 12 },
        ]}
      />
      <Views
        label="视图示例"
        at={view}
        onChoose={setView}
        views={[
          { key: 'all', label: '全部场次', count: 4 },
          { key: 'late', label: '逾期', count: 0 },
        ]}
      />
      <Table
        caption="场次"
        rows={shown}
        columns={columns}
        keyOf={({ id }) => id}
        remember="kit"
        isChosen={({ id }) => id === '1'}
        tools={<SearchBox light label="查找场次" placeholder="机构、职业" onSearch={() => setView('all')} />}
        empty={
          <Empty title="没有逾期的记录" foot={<Button onClick={() => setView('all')}>去掉筛选</Button>}>
            筛选条件：逾期。
          </Empty>
        }
      />
      <Pages note={`显示 ${shown.length} 项`} after={() => undefined} />
    </>
  )
}
