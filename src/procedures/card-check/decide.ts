/** When a card may be shown: on the day, by whoever was sent, with a card that is good. Pure: all of that are facts. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import { validMinutes } from './choices.ts'
import type { Command } from './contract.ts'
import type { CardCheck, Event, Facts } from './state.ts'

export const initial: CardCheck = { stage: 'none' }
export const stage = (the: CardCheck): string => the.stage
export const relates = (the: CardCheck, actor: Actor, relation: Relation): boolean =>
  relation === 'self' && (the.stage === 'none' || the.account === actor.id)
export function ready(): void {}

export function decide(_the: CardCheck, { supervision }: Command, now: Circumstances & Facts): Event[] {
  const { visit, standing, actor, at, today } = now
  const mine = visit?.team.find(({ account }) => account === actor.id)
  must(visit !== undefined && mine !== undefined, 'a11', '您没有受委派参加这次督导，不能出示证卡')
  must(standing === 'valid', 'a8.1', '您的证卡目前不能执行督导任务', { who: '省评价中心' })
  inOrder(visit.stage === 'expected' || visit.stage === 'under-way', '这次督导已经结束，不再出示证卡')
  const sessions = visit.sessions.filter(({ from, until }) => from.slice(0, 10) <= today && today <= until.slice(0, 10))
  inOrder(sessions.length > 0, '今天没有委派您督导的场次', { remedy: '请在督导当日到达现场后出示' })
  const { office, institution } = visit
  const until = new Date(Date.parse(at) + validMinutes * 60_000).toISOString()
  return [{ type: 'CardShown', shown: { supervision, office, institution, ...mine, sessions, at, until } }]
}

export const evolve = (_the: CardCheck, { shown }: Event): CardCheck => ({ stage: 'shown', ...shown })
