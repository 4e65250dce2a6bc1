/** Of the kit's page: deadlines told day by day, the timeline, what can be done, steps, facts. */
import { Actions, type Action } from '../kit/actions.tsx'
import { Card, Facts } from '../kit/card.tsx'
import { Deadline } from '../kit/deadline.tsx'
import { Steps } from '../kit/steps.tsx'
import { Tag } from '../kit/tag.tsx'
import { type Act, Timeline } from '../kit/timeline.tsx'
import type { Explanation } from '../../law/explained-deadline.ts'

const rest = (day: `${number}-${number}-${number}`) => ({ day, kind: 'skipped' as const, why: '春节放假' })
const record: Explanation = {
  start: '2026-02-13',
  last: '2026-02-24',
  provisional: false,
  days: [
    { day: '2026-02-13', kind: 'start', why: '起算之日，不计入' },
    { day: '2026-02-14', kind: 'counted', n: 1, why: '调休上班' },
    rest('2026-02-15'),
    rest('2026-02-16'),
    rest('2026-02-17'),
    rest('2026-02-18'),
    rest('2026-02-19'),
    rest('2026-02-20'),
    rest('2026-02-21'),
    rest('2026-02-22'),
    rest('2026-02-23'),
    { day: '2026-02-24', kind: 'counted', n: 2, why: '工作日' },
  ],
}
const answer: Explanation = {
  start: '2026-03-05',
  last: '2026-03-10',
  provisional: true,
  days: [
    { day: '2026-03-05', kind: 'start', why: '起算之日，不计入' },
    { day: '2026-03-06', kind: 'counted', n: 1, why: '工作日' },
    { day: '2026-03-07', kind: 'skipped', why: '周末' },
    { day: '2026-03-08', kind: 'skipped', why: '周末' },
    { day: '2026-03-09', kind: 'counted', n: 2, why: '工作日' },
    { day: '2026-03-10', kind: 'counted', n: 3, why: '工作日' },
  ],
}

export function DeadlinePart() {
  return (
    <>
      <Card>
        <Deadline
          explanation={record}
          today="2026-02-24"
          length="2个工作日"
          clause="a17"
          tag={<Tag state="wait">今天截止</Tag>}
        />
      </Card>
      <Card>
        <Deadline explanation={answer} today="2026-03-06" length="3个工作日" policy />
      </Card>
      <Card>
        <Steps
          label="步骤示例"
          steps={[
            { key: 'a', title: '提交', note: '2月13日', state: 'done' },
            { key: 'b', title: '核对', note: '等省评价中心', state: 'now' },
            { key: 'c', title: '登记', note: '核对之后', state: 'waiting' },
            { key: 'd', title: '公布', state: 'waiting' },
          ]}
        />
      </Card>
    </>
  )
}

const acts: Act[] = [
  {
    key: '0',
    day: '今天',
    time: '待定',
    title: '核收记录',
    who: '等省评价中心 赵雪莹',
    state: 'waiting',
    icon: 'person',
  },
  {
    key: '1',
    day: '2月24日',
    time: '8:31',
    title: '记录全文送达，与短码相符',
    text: '短码证明 2月14日 9:12 已写完；今日送达，在期限之内。',
    journal: '日志第 20 417 条',
  },
  {
    key: '2',
    day: '2月13日',
    time: '16:40',
    title: '督导结束，机构负责人签字“属实”',
    who: '孙国梁',
    clause: 'a8.1',
    documents: [{ label: '签字页', href: '#acts' }],
    icon: 'flag',
  },
]

const items: Action[] = [
  { key: 'take', label: '核收记录', open: true, hint: '今日 17:30 前', policy: '中心设定，规程未规定' },
  { key: 'letter', label: '起草提醒函', open: true, clause: 'a15.1.3', icon: 'letter' },
  {
    key: 'warn',
    label: '给予警告、限期整改',
    open: false,
    why: '认定和处理不属省评价中心',
    whyClause: 'a19',
    who: '省人力资源社会保障厅',
    remedy: '核收后可移送',
  },
  { key: 'end', label: '结案', open: false, why: '记录尚未核收', remedy: '核收后，且两项问题均有后续处置，即可结案' },
]

export function ActsPart() {
  return (
    <div className="columns">
      <Card title="行为时间线" level={3}>
        <Timeline acts={acts} />
      </Card>
      <Actions items={items} />
      <Card title="备案" level={3}>
        <Facts
          items={[
            ['机构名称', '西宁湟岸职业技能培训学校'],
            [
              '备案编号',
              <span key="n" className="code">
                QH-2024-0113
              </span>,
            ],
            ['备案有效期', '2024年3月1日至2027年2月28日'],
            ['联系电话', ''],
          ]}
        />
      </Card>
    </div>
  )
}
