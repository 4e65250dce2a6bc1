/** Who may say what of whose conduct, and when. Pure: the supervision is a fact, and a hidden one is none. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import type { Command } from './contract.ts'
import type { ConductReport, Event, Facts, Said } from './state.ts'

export const initial: ConductReport = { stage: 'none' }
export const stage = (the: ConductReport): string => the.stage
export const relates = (): boolean => false
export function ready(): void {}

export function decide(the: ConductReport, command: Command, now: Circumstances & Facts): Event[] {
  const step = { by: now.actor.id, at: now.at, on: now.today }
  if (command.type === 'conclude') {
    must(the.said?.office === now.actor.organisation, 'a8.7', '对督导员行为的评价和投诉，由委派机构办理')
    return [{ type: 'ReportConcluded', conclusion: { ...step, outcome: command.outcome, text: command.text } }]
  }
  const { supervision, card, text } = command
  const { office, institution } = visited(command, now)
  const said: Said = { supervision, institution, office, card, step, ...(text ? { text } : {}) }
  if (command.type === 'complain') return [{ type: 'ConductComplained', rules: [...new Set(command.rules)], ...said }]
  inOrder(!now.rated, '已经评价过这名督导员在本次督导中的行为', { remedy: '有新情况的，可以投诉' })
  const rulesIn = command.marks.map(({ rule }) => rule)
  inOrder(new Set(rulesIn).size === rulesIn.length, '同一项行为规范选择了两次')
  const broken = command.marks.some(({ mark }) => mark === 'broken')
  inOrder(!broken || text !== undefined, '选择“没有做到”的，请写明情况')
  return [{ type: 'ConductRated', marks: command.marks, ...said }]
}

const ended = ['ended', 'submitted', 'sent-back', 'accepted', 'closed']

function visited({ card }: { card: string }, { visit, actor, at }: Circumstances & Facts) {
  inOrder(visit !== undefined && visit.institution === actor.organisation, '没有找到这次督导，请从“接受督导”进入')
  const minute = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)
  const over = ended.includes(visit.stage) || (visit.stage === 'under-way' && minute >= visit.lastEnd)
  inOrder(over, '督导还没有结束，请在督导结束后评价或者投诉', { remedy: '督导中遇到紧急情况的，请直接联系省评价中心' })
  inOrder(visit.cards.includes(card), '这次督导没有持这一证卡的督导员')
  return visit
}

export function evolve(the: ConductReport, event: Event): ConductReport {
  if (event.type === 'ReportConcluded') return { ...the, stage: 'concluded', conclusion: event.conclusion }
  const { supervision, institution, office, card, text, step } = event
  const said: Said = { supervision, institution, office, card, step, ...(text ? { text } : {}) }
  return event.type === 'ConductRated'
    ? { stage: 'sent', kind: 'rating', said, marks: event.marks }
    : { stage: 'sent', kind: 'complaint', said, rules: event.rules }
}
