/** How an entry, a term, an interest or a leave comes about from what was said, and what is refused on the way. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { strayCard } from '../../law/numbers/rehearsal.ts'
import { lastDayOfTerm, timeLimits } from '../../law/time-limits.ts'
import type { Command } from './contract.ts'
import { conditions } from './parts.ts'
import type { Employer, Facts, Interest, Leave, Supervisor, Term } from './state.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type Entry = Of<'enterExternal' | 'enterInternal' | 'enterFieldInternal'>

export function entered(command: Entry, kindName: string, now: Circumstances & Facts) {
  qualified(command, now)
  inOrder(!now.sameIdentity.carded, `该证件号码已有${kindName}证卡`, { remedy: '请在列表中查找，办理换发或更新' })
  inOrder(!now.sameIdentity.suspended, '该人员仍在暂停委派期间', {
    remedy: '请在暂停期满或恢复委派之后再聘任',
  })
  inOrder(now.institutionsKnown, '所选的评价机构没有备案')
  const { person, trainedOn, passedOn, validFrom, prefecture } = command
  const { phone, ...named } = person
  return {
    issuer: now.actor.organisation,
    person: { ...named, ...(phone ? { phone } : {}) },
    card: cardOf(command, now),
    onPaper: command.card !== undefined,
    trainedOn,
    passedOn,
    validFrom,
    validUntil: lastDay(validFrom, command.validUntil),
    prefecture,
    employers: employersGiven(command.employers),
  }
}

function qualified(command: Entry, now: Circumstances & Facts): void {
  const missing = Object.entries(conditions).filter(([each]) => !command.conditions.some((met) => met === each))
  must(missing.length === 0, 'a6', `第六条所列条件应逐项核实，尚未核实：${missing.map(([, name]) => name).join('；')}`)
  must(command.trainedOn <= command.passedOn, 'a9', '应先培训、后考核，考核合格日期不能早于培训日期')
  must(command.passedOn <= now.today, 'a9', '考核合格之后才能聘任，考核合格日期不能晚于今天')
  must(command.passedOn <= command.validFrom, 'a9', '考核合格之后才能聘任，证卡生效日期不能早于考核合格日期')
  must(!now.sameIdentity.revoked, 'a26', '该人员的质量督导员证卡已被取消，不得再从事质量督导相关工作')
}

function cardOf(command: Entry, now: Circumstances & Facts): string {
  if (command.card !== undefined) {
    const stray = strayCard(command.card, now.rehearsal)
    inOrder(!stray, stray?.problem ?? '', { remedy: stray?.remedy ?? '' })
    inOrder(!now.cardTaken, `证卡编号${command.card}已登记在他人名下`, { remedy: '请核对证卡上的编号' })
    return command.card
  }
  const { nextCard } = now
  inOrder('card' in nextCard, 'problem' in nextCard ? nextCard.problem : '', {
    remedy: 'problem' in nextCard ? nextCard.remedy : '',
  })
  return nextCard.card
}

function lastDay(from: Day, until: Day | undefined): Day {
  const last = until ?? lastDayOfTerm(timeLimits.cardValid, from)
  inOrder(last > from, '有效期截止日应晚于生效日期')
  return last
}

/** A renewal follows the old term without a gap; after the old one has run out it may begin up to today. */
export function termOf(the: Supervisor, command: Of<'renewCard' | 'renewInternal' | 'renewFieldInternal'>, today: Day) {
  const latest = the.validUntil < today ? today : addDays(the.validUntil, 1)
  inOrder(command.validFrom > the.validFrom, '换发日期应晚于原证卡生效日期')
  inOrder(command.validFrom <= latest, '换发日期不能晚于今天或原有效期届满次日')
  const term: Term = { validFrom: command.validFrom, validUntil: lastDay(command.validFrom, command.validUntil) }
  inOrder(term.validUntil > the.validUntil, '换发后的有效期应晚于原有效期')
  return term
}

type Said = Entry['employers']
export function employersGiven(said: Said): Employer[] {
  for (const { from, until } of said) inOrder(!until || until >= from, '离开单位的日期不能早于任职日期')
  return said.map(({ organisation, code, until, ...each }) => ({
    ...each,
    ...(organisation ? { organisation } : {}),
    ...(code ? { code } : {}),
    ...(until ? { until } : {}),
  }))
}

export function interestFrom(
  the: Supervisor,
  command: Of<'declareInterest' | 'recordInterest'>,
  declaredBy: Interest['declaredBy'],
): Interest {
  const { type: _, person, note, ...said } = command
  inOrder(person === the.person.person, '填写的人员与证卡不符', { remedy: '请刷新页面后重试' })
  inOrder(!the.interests.some(({ id }) => id === said.id), '这项利害关系已经登记')
  return { ...said, ...(note ? { note } : {}), declaredBy }
}

export function leaveFrom(the: Supervisor, command: Of<'declareLeave' | 'recordLeave'>, now: Circumstances): Leave {
  const { id, from, until } = command
  inOrder(from <= until, '结束日期不能早于开始日期')
  inOrder(until >= now.today, '只能报备今天及以后的日期')
  inOrder(!the.leaves.some((each) => each.id === id), '这项报备已经登记')
  inOrder(!the.leaves.some((each) => each.from <= until && from <= each.until), '与已报备的日期重叠', {
    remedy: '请撤回原来的报备后重新填写，或只填写没有报备的日期',
  })
  return { id, from, until, declaredAt: now.at }
}
