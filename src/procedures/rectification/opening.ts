/** What a rectification begins with: whose, on what basis, which items, and by when. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command } from './contract.ts'
import { clockFrom, dueBy } from './deadline.ts'
import type { Event, Facts, Item, Settling } from './state.ts'

type Opening = Extract<Command, { type: 'open' | 'demand' }>

export function opened(command: Opening, now: Circumstances & Facts): Event {
  const { institution, mode, basis } = command
  const facts = now.opening ?? { institution: false, number: '', problems: [] }
  inOrder(facts.institution, '没有找到这家评价机构')
  inOrder(mode === 'rectify' || command.workingDays === undefined, '完善不设期限，请不要填写天数', {
    remedy: '需要期限的，请选择限期整改',
  })
  const items = itemsOf(command, facts.problems)
  const clock = mode === 'rectify' ? clockFrom(now.today, command.workingDays) : undefined
  return {
    type: 'RectificationOpened',
    office: now.actor.kind === 'centre' ? now.actor.organisation : (facts.office ?? now.actor.organisation),
    institution,
    number: facts.number,
    basis: 'document' in basis ? { document: basis.document } : basis,
    law: ('document' in basis ? basis.under : undefined) ?? 'a15.1.4',
    mode,
    items,
    on: now.today,
    ...(clock ? { clock, dueOn: dueBy(clock, now.calendar) } : {}),
  }
}

function itemsOf({ items }: Opening, problems: readonly Settling[]): Item[] {
  inOrder(new Set(items.map(({ id }) => id)).size === items.length, '整改项目的编号有重复')
  const named = items.flatMap(({ problem }) => problem ?? [])
  inOrder(new Set(named).size === named.length, '同一个问题只能对应一个整改项目')
  return items.map(({ id, demand, proof, problem }, at) => ({
    id,
    number: at + 1,
    demand,
    ...(proof ? { proof } : {}),
    ...(problem ? { problem: settling(problem, problems, at + 1) } : {}),
  }))
}

function settling(id: string, problems: readonly Settling[], number: number) {
  const found = problems.find((each) => each.id === id)
  inOrder(found?.accepted === true, `第${number}项对应的问题不是这家评价机构已接收的记录表中的问题`)
  const { record, closed, elsewhere } = found as Settling
  inOrder(!closed, `第${number}项对应的问题已经办结`)
  inOrder(elsewhere === undefined, `第${number}项对应的问题已在${elsewhere}中整改`, { remedy: '请到该项整改中办理' })
  return { id, record }
}
