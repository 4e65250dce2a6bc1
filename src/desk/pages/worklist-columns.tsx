/** The columns of the work list. */
import { daysBetween, partsOf, weekdayName } from '../../law/calendar/day.ts'
import { ButtonLink } from '../kit/button.tsx'
import { Clause } from '../kit/clause.tsx'
import type { Column } from '../kit/table.tsx'
import { Tag } from '../kit/tag.tsx'
import type { State } from '../kit/types.ts'
import type { Power } from '../../law/powers.ts'
import { addressOf, type Duty, ownerOf } from './duties.ts'

export const dayOfMonth = (day: Duty['dueOn']) => {
  const [, month, date] = partsOf(day)
  return `${month}月${date}日`
}
const states: Record<Duty['state'], [State, string]> = {
  late: ['bad', '已逾期'],
  today: ['wait', '今日到期'],
  open: ['info', '待办理'],
  waiting: ['wait', '等待对方'],
}

export function columnsOf(today: Duty['dueOn'], powers: readonly Power[]): Column<Duty>[] {
  return [
    {
      key: 'due',
      title: '最后期限',
      by: ({ dueOn }) => dueOn,
      cell: ({ dueOn, state }) => (
        <div className={state === 'late' ? 'due late' : 'due'}>
          <b>{dueOn === today ? '今日 24:00' : dayOfMonth(dueOn)}</b>
          <span className="sub">{left(today, dueOn)}</span>
        </div>
      ),
    },
    {
      key: 'name',
      title: '事项',
      lead: true,
      by: ({ name }) => name,
      cell: (duty) => {
        const href = addressOf(duty, powers)
        return (
          <>
            {href ? (
              <a className="lead" href={href}>
                {duty.name}
              </a>
            ) : (
              duty.name
            )}
            {duty.note ? <span className="sub">{duty.note}</span> : null}
          </>
        )
      },
    },
    {
      key: 'who',
      title: '由谁办理',
      by: ownerOf,
      cell: (duty) => (
        <>
          {ownerOf(duty)}
          {duty.mine && duty.organisation ? <span className="sub">本单位</span> : null}
        </>
      ),
    },
    {
      key: 'state',
      title: '状态',
      by: ({ state }) => state,
      cell: ({ state, reminded }) => (
        <>
          <Tag state={states[state][0]}>{states[state][1]}</Tag>
          {reminded ? <span className="sub">已提醒</span> : null}
        </>
      ),
    },
    {
      key: 'clause',
      title: '依据',
      cell: ({ clause }) => (clause ? <Clause id={clause} short /> : <span className="faint">工作安排</span>),
    },
    {
      key: 'go',
      title: '打开',
      silent: true,
      cell: (duty) => {
        const href = addressOf(duty, powers)
        return href ? (
          <ButtonLink size="small" href={href} aria-label={`${duty.mine ? '办理' : '查看'}：${duty.name}`}>
            {duty.mine ? '办理' : '查看'}
          </ButtonLink>
        ) : null
      },
    },
  ]
}

function left(today: Duty['dueOn'], due: Duty['dueOn']): string {
  const days = daysBetween(today, due)
  return days < 0 ? `已过 ${-days} 天` : days === 0 ? '今天截止' : `${weekdayName(due)}，还有 ${days} 天`
}
