/** The law of added items (a28): beside the bank, from a day that is still to come, never changed under those who use it. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import { textOf } from '../../kernel/words.ts'
import { written } from '../../law/calendar/index.ts'
import { versionOn } from '../../law/checklist/index.ts'
import type { Command } from './contract.ts'
import type { Addition, Event, Facts, Owner } from './state.ts'

export const initial: Addition = { stage: 'none', owner: '', of: 'institution', number: 0 }
export const stage = (the: Addition): string => the.stage

/** Whoever drafts it owns it; nobody else may act on it. */
export function relates(the: Addition, actor: Actor, relation: Relation): boolean {
  return relation === 'own' && (the.stage === 'none' || the.owner === actor.organisation)
}

export const ready = (): void => undefined

export function decide(the: Addition, command: Command, now: Circumstances & Facts): Event[] {
  switch (command.type) {
    case 'draftForField':
      return [drafted(the, command, now, 'industry')]
    case 'draftForOwn':
      return [drafted(the, command, now, 'institution')]
    case 'enforceForField':
    case 'enforceForOwn':
      inOrder(command.from >= now.today, '启用日期不能早于今天：已经开始的督导不增加项目', {
        remedy: '请选择今天或以后的日期',
      })
      return [{ type: 'AdditionEnforced', from: command.from }]
    case 'endForField':
    case 'endForOwn':
      inOrder(command.until >= now.today, '停用日期不能早于今天', { remedy: '此前开始的督导已经使用这个项目' })
      inOrder(!the.from || command.until >= the.from, `停用日期不能早于启用之日${the.from ? written(the.from) : ''}`)
      return [{ type: 'AdditionEnded', until: command.until, reason: command.reason }]
    case 'discardForField':
    case 'discardForOwn':
      return [{ type: 'AdditionDiscarded', reason: command.reason }]
  }
}

type Draft = Extract<Command, { type: 'draftForField' | 'draftForOwn' }>

function drafted(the: Addition, { text, basis }: Draft, now: Circumstances & Facts, of: Owner): Event {
  const same = versionOn(now.today)?.items.find((item) => plain(item.text) === plain(textOf(text) ?? ''))
  inOrder(!same, `通用检查事项中已有这一项：${same?.id}　${same?.text}`, {
    remedy: '通用检查事项照常检查，不必再列为补充项目',
  })
  inOrder(!now.sameText, `已有相同的补充项目：${now.sameText}`, { remedy: '请修改文字，或者使用已有的项目' })
  const number = the.stage === 'none' ? now.nextNumber : the.number
  return { type: 'AdditionDrafted', owner: now.actor.organisation, of, number, text, basis }
}

/** Punctuation and spaces make no other item. */
const plain = (text: string) => text.replace(/[\p{P}\s]/gu, '')

export function evolve(the: Addition, event: Event): Addition {
  switch (event.type) {
    case 'AdditionDrafted': {
      const { type: _, ...given } = event
      return { ...the, ...given, stage: 'draft' }
    }
    case 'AdditionEnforced':
      return { ...the, stage: 'in-force', from: event.from }
    case 'AdditionEnded':
      return { ...the, stage: 'ended', until: event.until }
    case 'AdditionDiscarded':
      return { ...the, stage: 'discarded' }
  }
}
