/** What one was reminded of, the newest day first, and by which ways one wants to hear of it outside of the desk. */
import { moments, reminderPolicy } from '../../law/reminders.ts'
import type { ReminderList } from '../../registers/reminder/contract.ts'
import { Button, Card, Empty, PageHead, Policy, RefusalBox, Tag, useAct } from '../kit/index.ts'
import type { ScreenProps } from '../room.ts'
import { dayOf, fullDay } from '../words.ts'
import '../kit/subject.css'
import './reminders.css'
import { type Contact, Ways } from './ways.tsx'

type View = { reminders: ReminderList; contact: Contact }
type Summary = ReminderList['rows'][number]

const { begins, ends } = reminderPolicy.quietHours.values[0]
const { days } = reminderPolicy.lateAgain.values[0]

export default function Reminders({ view, send }: ScreenProps<View>) {
  const { busy, refusal, run } = useAct()
  const { unread, rows } = view.reminders
  const read = (id: string) => run(() => send('reading', {}, { subject: id }))
  return (
    <>
      <PageHead title="提醒">
        {unread > 0 ? `${unread} 条未读。` : '没有未读的提醒。'}事项办结后不再提醒，办理以待办为准。
      </PageHead>
      <div className="institution">
        <div className="stack">
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          {rows.length === 0 ? (
            <Empty title="还没有提醒" icon="bell">
              期限过半、今日到期或逾期时，会在这里汇总提醒。
            </Empty>
          ) : null}
          {rows.map((row) => (
            <SummaryCard key={row.id} row={row} busy={busy} onRead={() => void read(row.id)} />
          ))}
        </div>
        <div className="stack institution-side">
          <Ways contact={view.contact} send={send} />
          <Card title="何时提醒">
            <div className="stack close">
              <p className="note">
                期限过半、到期当日和逾期后各提醒一次，逾期未办的每 {days} 日再提醒一次；每人每日汇总为一条，
                {begins} 至次日 {ends} 不提醒。
              </p>
              <Policy>由省评价中心规定，规程没有规定</Policy>
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}

const looks = { late: 'bad', last: 'wait', half: 'plain' } as const

function SummaryCard({ row, busy, onRead }: { row: Summary; busy: boolean; onRead: () => void }) {
  const aside = row.unread ? (
    <Button size="small" icon="check" busy={busy} onClick={onRead}>
      标为已读
    </Button>
  ) : (
    <span className="faint">已读</span>
  )
  return (
    <Card title={fullDay(row.day)} aside={aside}>
      <ul className="reminder-lines">
        {row.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a summary never change
          <li key={at}>
            <Tag state={line.name ? looks[line.moment] : 'good'}>
              {line.name ? moments[line.moment] : '已办结或已变更'}
            </Tag>
            <span>
              {line.path && line.name ? <a href={`/desk/${line.path}`}>{line.name}</a> : (line.name ?? line.title)}
            </span>
            <span className="faint nowrap">期限 {dayOf(line.dueOn)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
