/** What is wrong with a session's row, in words that say what to do. Pure: the screen runs it while a clerk mends. */
import { dayText, type Finding as FindingOf, plainFindings } from '../../kernel/sheet/columns.ts'
import { type Day, isDay } from '../../law/calendar/index.ts'
import { type EvaluationKind, evaluationKinds } from '../../law/kinds.ts'
import { levels } from '../../law/levels.ts'
import { occupations } from '../../law/occupations.ts'
import { type Cells, columns, type Key } from './sheet.ts'

export type Finding = FindingOf<Key>
export type Scope = readonly { occupation: string; level: string; venue: string }[]
/** What is known of the filing: names of venues to their ids, and the scope as it stands on a day. */
export type Filed = {
  kinds: readonly EvaluationKind[]
  venues: readonly { id: string; name: string }[]
  scopeOn(day: Day): Scope
  /** Why nothing may be evaluated on that day, in words; undefined when it may. */
  closedOn(day: Day): string | undefined
}
export type Planned = {
  occupation: string
  level: string
  kind: EvaluationKind
  subject: 'theory' | 'practical' | 'review'
  from: string
  until: string
  venue: string
  rooms: number
  places: number
}

const subjects = { theory: '理论知识考试', practical: '操作技能考核', review: '综合评审' } as const

/** `moment`: now, as the clock shows it in China. */
export function findingsIn(cells: Cells, filed: Filed | undefined, moment: string): Finding[] {
  const found: Finding[] = plainFindings(columns, cells)
  const say = (key: Key, problem: string) => {
    if (!found.some((each) => each.key === key)) found.push({ key, problem })
  }
  if (!occupationOf(cells.occupation)) say('occupation', '职业不在本系统的职业目录中，请填写编码，如 6-31-01-03')
  if (!levelOf(cells.level)) say('level', '级别应为五级、四级、三级、二级、一级之一，专项能力填“专项能力”')
  if (!subjectOf(cells.subject)) say('subject', `科目应为${Object.values(subjects).join('、')}之一`)
  if (cells.kind.trim() && !kindOf(cells.kind, cells.level, filed))
    say(
      'kind',
      `评价类型应为${Object.values(evaluationKinds)
        .map(({ name }) => name)
        .join('、')}之一，且在备案范围内`,
    )
  timesIn(cells, moment, say)
  if (!isCount(cells.rooms, 999)) say('rooms', '考场数应为 1 至 999 的整数')
  if (!isCount(cells.places, 9999)) say('places', '工位数应为 1 至 9999 的整数')
  if (filed && found.length === 0) againstFiling(cells, filed, say)
  return found
}

type Say = (key: Key, problem: string) => void

function timesIn(cells: Cells, moment: string, say: Say): void {
  const day = dayText(cells.day)
  if (!isDay(day)) say('day', '日期不正确，应写成 2026-03-14 的样子')
  const [from, until] = [timeText(cells.from), timeText(cells.until)]
  if (!from) say('from', '开始时间应写成 09:00 的样子')
  if (!until) say('until', '结束时间应写成 10:30 的样子')
  if (from && until && from >= until) say('until', '结束时间应晚于开始时间')
  if (from && isDay(day) && `${day}T${from}` <= moment) say('day', '场次时间已过，请填写今后的时间')
}

function againstFiling(cells: Cells, filed: Filed, say: Say): void {
  const { occupation, level, venue, from } = planned(cells, filed)
  const day = from.slice(0, 10) as Day
  const closed = filed.closedOn(day)
  if (closed) say('day', closed)
  if (!venue) {
    say('venue', `没有登记这个考点，已登记的考点：${filed.venues.map(({ name }) => name).join('、')}`)
    return
  }
  const lines = filed.scopeOn(day).filter((line) => line.occupation === occupation)
  if (lines.length === 0) say('occupation', '该职业不在备案范围内')
  else if (!lines.some((line) => line.level === level)) say('level', '该职业的这一级别不在备案范围内')
  else if (!lines.some((line) => line.level === level && line.venue === venue))
    say('venue', '该职业、级别没有在这个考点备案')
}

/** The row as a session. Only for rows without findings; an unknown venue is empty. */
export function planned(cells: Cells, filed: Pick<Filed, 'venues' | 'kinds'> | undefined): Planned {
  const day = dayText(cells.day)
  return {
    occupation: occupationOf(cells.occupation) ?? '',
    level: levelOf(cells.level) ?? '',
    kind: kindOf(cells.kind, cells.level, filed) ?? 'level',
    subject: subjectOf(cells.subject) ?? 'theory',
    from: `${day}T${timeText(cells.from)}`,
    until: `${day}T${timeText(cells.until)}`,
    venue: filed?.venues.find(({ name }) => name === cells.venue.trim())?.id ?? '',
    rooms: Number(cells.rooms),
    places: Number(cells.places),
  }
}

/** '6-31-01-03', '电工' and '6-31-01-03 电工' are one occupation. */
function occupationOf(text: string): string | undefined {
  const plain = text.trim()
  const [, code, name] = /^([1-8]-\d{2}-\d{2}-\d{2})?\s*(.*)$/s.exec(plain) ?? []
  return occupations.find((each) => (code ? each.code === code && (!name || name === each.name) : each.name === name))
    ?.code
}

function levelOf(text: string): string | undefined {
  const plain = text.trim()
  if (plain === 'special' || plain === '专项能力' || plain === '专项职业能力') return 'special'
  return levels.find(({ code, name, short }) => [code, name, short, name.slice(0, 2)].includes(plain))?.code
}

const subjectOf = (text: string) =>
  (Object.keys(subjects) as (keyof typeof subjects)[]).find((key) =>
    [subjects[key], subjects[key].slice(0, 2)].includes(text.trim()),
  )

/** Left empty, the kind follows from the level, or from the only kind on file. */
function kindOf(text: string, level: string, filed: Pick<Filed, 'kinds'> | undefined): EvaluationKind | undefined {
  const known = (Object.keys(evaluationKinds) as EvaluationKind[]).filter((key) => !filed || filed.kinds.includes(key))
  if (text.trim()) return known.find((key) => evaluationKinds[key].name === text.trim())
  if (levelOf(level) === 'special' && known.includes('special')) return 'special'
  return known.find((key) => key !== 'special') ?? known[0]
}

/** 9:00, 09：00, and 0.375 as a spreadsheet writes a time of day. */
function timeText(text: string): string | undefined {
  const plain = text.trim().replace('：', ':')
  const share = /^0?\.\d+$/.test(plain) ? Math.round(Number(plain) * 1440) : undefined
  if (share !== undefined && share < 1440)
    return `${String(Math.floor(share / 60)).padStart(2, '0')}:${String(share % 60).padStart(2, '0')}`
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(plain) ?? []
  return hour && minute && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

const isCount = (text: string, most: number) =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most
