/** What is wrong with a row, cell by cell, in words that say what to do. Pure: the screen runs it while a clerk mends. */
import { dayText, type Finding as FindingOf, plainFindings } from '../../kernel/sheet/columns.ts'
import { type Day, isDay } from '../../law/calendar/index.ts'
import { prefectures } from '../../law/divisions.ts'
import { type InstitutionType, institutionTypes } from '../../law/kinds.ts'
import { isLevelCode } from '../../law/levels.ts'
import { parseUnifiedCode } from '../../law/numbers/unified-code.ts'
import { isOccupationCode, occupationName } from '../../law/occupations.ts'
import { type Cells, columns, type Key } from './sheet.ts'

export type Finding = FindingOf<Key>
export type Filing = {
  name: string
  code: string
  kind: InstitutionType
  prefecture: string
  address: string
  legal: string
  head: string
  contact: string
  phone: string
  filedOn: Day
  venue: string
  venueAddress: string
  workstations: number
  cameras: number
  scope: { occupation: string; level: string }[]
}

/** `others`: codes of the other rows of the same sheet, and `filed`: codes already on file. */
export function findingsIn(
  cells: Cells,
  others: ReadonlySet<string>,
  filed: ReadonlySet<string>,
  today: Day,
): Finding[] {
  const found: Finding[] = plainFindings(columns, cells)
  const say = (key: Key, problem: string) => found.push({ key, problem })
  const has = (key: Key) => cells[key].trim() !== ''
  if (has('code')) {
    const code = parseUnifiedCode(cells.code)
    if (!code.ok) say('code', code.problems.join('；'))
    else if (others.has(code.value)) say('code', '与本表另一行的代码重复，请删除其中一行')
    else if (filed.has(code.value)) say('code', '该代码已有备案，请在机构页面办理变更或续期')
  }
  if (has('kind') && !kindOf(cells.kind))
    say(
      'kind',
      `没有这类机构，请填写：${Object.values(institutionTypes)
        .map(({ name }) => name)
        .join('、')}`,
    )
  if (has('prefecture') && !prefectureOf(cells.prefecture))
    say('prefecture', `应为本省八个市州之一：${prefectures.map(({ name }) => name).join('、')}`)
  if (has('filedOn')) {
    const filedOn = dayText(cells.filedOn)
    if (!isDay(filedOn)) say('filedOn', '日期不正确，应写成 2026-03-02 的样子')
    else if (filedOn > today) say('filedOn', '备案日期不能晚于今天')
  }
  if (has('workstations') && !isCount(cells.workstations, 1)) say('workstations', '工位数应为 1 至 9999 的整数')
  if (has('cameras') && !isCount(cells.cameras, 0)) say('cameras', '监控路数应为 0 至 9999 的整数')
  if (has('scope')) for (const problem of scopeOf(cells.scope).problems) say('scope', problem)
  return found
}

/** The row as a filing. Only for rows without findings. */
export function filingOf(cells: Cells): Filing {
  const code = parseUnifiedCode(cells.code)
  return {
    ...cells,
    code: code.ok ? code.value : cells.code,
    kind: kindOf(cells.kind) as InstitutionType,
    prefecture: prefectureOf(cells.prefecture) as string,
    filedOn: dayText(cells.filedOn) as Day,
    workstations: Number(cells.workstations),
    cameras: Number(cells.cameras),
    scope: scopeOf(cells.scope).lines,
  }
}

const kindOf = (name: string) =>
  (Object.keys(institutionTypes) as InstitutionType[]).find(
    (key) => institutionTypes[key].name === name || key === name,
  )
const prefectureOf = (text: string) =>
  prefectures.find(({ code, name, short }) => code === text || name === text || short === text)?.code
const isCount = (text: string, least: number) => /^\d{1,4}$/.test(text) && Number(text) >= least

/** 6-31-01-03/5、4、3；6-18-02-04/5、4 — one occupation, a stroke, its levels. */
function scopeOf(text: string): { lines: { occupation: string; level: string }[]; problems: string[] } {
  const lines: { occupation: string; level: string }[] = []
  const problems: string[] = []
  for (const part of text
    .split(/[;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [occupation = '', levels = ''] = part.split(/[/／]/).map((one) => one.trim())
    if (!isOccupationCode(occupation)) problems.push(`职业编码“${occupation}”不正确，应写成 6-31-01-03/5、4 的样子`)
    else if (!occupationName(occupation)) problems.push(`职业编码“${occupation}”不在本系统的职业目录中，请核对`)
    for (const level of levels.split(/[、,，\s]+/)) {
      if (!isLevelCode(level) && level !== 'special')
        problems.push(`“${part}”的级别“${level}”不正确，应为 5、4、3、2、1 之一`)
      else if (lines.some((line) => line.occupation === occupation && line.level === level))
        problems.push(`“${part}”重复`)
      else lines.push({ occupation, level })
    }
  }
  if (lines.length === 0 && problems.length === 0) problems.push('备案范围至少一项')
  return { lines, problems }
}
