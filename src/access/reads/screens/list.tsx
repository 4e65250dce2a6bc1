/** The read log: who looked at what, and who came and went. Narrowed by person, subject, kind, result and days. */
import {
  choicesOf,
  type Column,
  DateField,
  Empty,
  Notice,
  PageHead,
  Pages,
  SearchBox,
  SelectField,
  Table,
  Tag,
} from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { kinds, type ReadRow, results } from '../readings.ts'

type View = { rows: ReadRow[]; next: string | null }

const fieldNames: Record<string, string> = { name: '姓名', identityNumber: '证件号码', phone: '电话', note: '备注' }
const states = { granted: 'good', refused: 'bad', 'not-found': 'wait' } as const

const columns: Column<ReadRow>[] = [
  { key: 'at', title: '时间', lead: true, cell: ({ at }) => <span className="nowrap">{at}</span> },
  {
    key: 'who',
    title: '何人',
    cell: ({ account, person, organisation }) =>
      account ? (
        <>
          <a href={`/desk/reads?account=${account}`}>{person ?? '（已删除）'}</a>
          <span className="sub">
            {account}，{organisation}
          </span>
        </>
      ) : (
        '不存在的账号'
      ),
  },
  {
    key: 'what',
    title: '读取内容',
    cell: ({ kind, reading, fields }) => (
      <>
        {reading ?? kinds[kind]}
        {fields.length ? (
          <span className="sub">{fields.map((each) => fieldNames[each] ?? each).join('、')}</span>
        ) : null}
      </>
    ),
  },
  {
    key: 'subject',
    title: '对象',
    cell: ({ subject, subjectName }) =>
      subject ? <a href={`/desk/reads?subject=${subject}`}>{subjectName ?? `编号 ${subject.slice(0, 8)}`}</a> : null,
  },
  { key: 'reason', title: '理由', cell: ({ reason }) => reason },
  { key: 'result', title: '结果', cell: ({ result }) => <Tag state={states[result]}>{results[result]}</Tag> },
]

export default function ReadLog({ view, place, go }: ScreenProps<View>) {
  const { rows, next } = view
  const { account = '', subject, kind = '', result = '', from = '', to = '', after } = place.search
  const ask = (change: Record<string, string | undefined>) => go({ search: { ...change, after: undefined } })
  return (
    <div className="stack">
      <PageHead title="读取记录">登录、退出和每次查阅都记录在此，只增不改；姓名隐去，查看本页也会被记录。</PageHead>
      {subject ? (
        <Notice>
          只看一个对象的记录。 <a href="/desk/reads">看全部</a>
        </Notice>
      ) : null}
      <Table
        caption="读取记录，按时间先后倒序排列"
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        tools={
          <>
            <SearchBox
              light
              label="按账号查找"
              placeholder="完整账号"
              value={account}
              onSearch={(words) => ask({ account: words.toLowerCase() })}
            />
            <SelectField
              label={<span className="unseen">种类</span>}
              empty="全部种类"
              value={kind}
              onChange={(event) => ask({ kind: event.currentTarget.value })}
              choices={choicesOf(kinds)}
            />
            <SelectField
              label={<span className="unseen">结果</span>}
              empty="全部结果"
              value={result}
              onChange={(event) => ask({ result: event.currentTarget.value })}
              choices={choicesOf(results)}
            />
            <DateField
              label={<span className="note">自</span>}
              value={from}
              onChange={(event) => ask({ from: event.currentTarget.value })}
            />
            <DateField
              label={<span className="note">至</span>}
              value={to}
              onChange={(event) => ask({ to: event.currentTarget.value })}
            />
          </>
        }
        empty={<Empty title="没有符合条件的记录">减少筛选条件再看。</Empty>}
      />
      <Pages
        note={`本页 ${rows.length} 条`}
        before={after ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
  )
}
