/**
 * Who may decide or do what, as dated entries with the instrument that says so (a4, a5, a10, a12, a15, a19, a25, a26).
 * A fact is judged by the entry in force on its day; a change is a new entry, and the old one gets its `until`.
 * Finding a problem needs no competence of this table: only determining and deciding do.
 */
import type { Day } from './calendar/day.ts'
import type { ClauseId } from './clauses.ts'

/** `dispatching` is whoever sent the supervisor: the Centre outside, the institution or industry authority inside. */
export type Body = 'department' | 'centre' | 'industry' | 'institution' | 'dispatching'

export const bodies: Record<Body, string> = {
  department: '省人力资源社会保障厅',
  centre: '省职业技能评价指导中心',
  industry: '行业部门',
  institution: '评价机构',
  dispatching: '委派机构',
}

export const matters = {
  policy: '全省质量督导的统筹规划和政策制定',
  management: '质量督导的技术指导、支持服务和日常管理',
  cards: '全省外督员培训、证卡和专家库管理',
  externalSupervision: '组织实施外督和评估',
  ownSupervision: '本单位、本行业的质量督导',
  externalDispatch: '选聘、委派外督员',
  internalDispatch: '选聘、委派内督员',
  followUp: '调查核实、约谈提醒、发出提醒函或质量通报',
  opinionLetter: '发出质量督导意见书',
  determination: '对外督发现的问题进行认定处理',
  fieldDetermination: '对本行业领域外督发现的问题进行认定处理',
  ownHandling: '对参评人员、工作人员在评价过程中的问题进行认定处理',
  decision: '告知后作出处理决定并送达',
  discipline: '对质量督导员的处理',
} as const

export type Matter = keyof typeof matters

export type Competence = { matter: Matter; by: Body; clause: ClauseId; from: Day; until?: Day; instrument: string }

const rule = { from: '2022-09-16', instrument: '青职评〔2022〕8号' } as const
/** The text names 省级人社部门; that this is the Department is the reading of its first sentence of a4. */
const reading = {
  from: '2022-09-16',
  instrument: '青职评〔2022〕8号（“省级人社部门”按省人力资源社会保障厅理解）',
} as const

export const competences: readonly Competence[] = [
  { matter: 'policy', by: 'department', clause: 'a4', ...rule },
  { matter: 'management', by: 'centre', clause: 'a4', ...rule },
  { matter: 'cards', by: 'centre', clause: 'a4', ...rule },
  { matter: 'externalSupervision', by: 'centre', clause: 'a4', ...rule },
  { matter: 'ownSupervision', by: 'institution', clause: 'a4', ...rule },
  { matter: 'ownSupervision', by: 'industry', clause: 'a4', ...rule },
  { matter: 'externalDispatch', by: 'centre', clause: 'a5', ...rule },
  { matter: 'internalDispatch', by: 'institution', clause: 'a5', ...rule },
  { matter: 'internalDispatch', by: 'industry', clause: 'a5', ...rule },
  { matter: 'followUp', by: 'dispatching', clause: 'a15.1.3', ...rule },
  { matter: 'opinionLetter', by: 'dispatching', clause: 'a15.2.3', ...rule },
  { matter: 'determination', by: 'department', clause: 'a19', ...reading },
  { matter: 'fieldDetermination', by: 'industry', clause: 'a19', ...rule },
  { matter: 'ownHandling', by: 'institution', clause: 'a19', ...rule },
  { matter: 'decision', by: 'department', clause: 'a25', ...reading },
  { matter: 'discipline', by: 'dispatching', clause: 'a26', ...rule },
]

/** Every body that is competent in a matter on a day; none before the regulation. */
export function competentIn(matter: Matter, on: Day, table: readonly Competence[] = competences): Competence[] {
  return table.filter((each) => each.matter === matter && each.from <= on && (!each.until || on <= each.until))
}

export function isCompetent(by: Body, matter: Matter, on: Day, table?: readonly Competence[]): boolean {
  return competentIn(matter, on, table).some((each) => each.by === by)
}

export function competencesUnder(clause: ClauseId): Competence[] {
  return competences.filter((each) => each.clause === clause)
}
