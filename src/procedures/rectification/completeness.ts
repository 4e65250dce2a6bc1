/** What a reply must hold before it is handed in: every item that is not accepted, done with its proof or not done with its reason. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Day } from '../../law/calendar/index.ts'
import { askedIn, isLate, overdue } from './deadline.ts'
import type { Command } from './contract.ts'
import type { Event, Facts, HandedIn, Item, Rectification, Report, Round } from './state.ts'

export const pendingIn = ({ items }: Rectification): Item[] => items.filter(({ accepted }) => !accepted)

/** What is missing, each with its item. `files`: those handed in so far; a reply on paper is its own proof. */
export function missingIn(
  the: Rectification,
  drafts: Record<string, Report>,
  files: readonly HandedIn[] | undefined,
): { item: string; what: string }[] {
  return pendingIn(the).flatMap(({ id, number, proof }) => {
    const draft = drafts[id]
    if (!draft) return [{ item: id, what: the.rounds.length ? '被退回的项目还没有重新填写' : '还没有填写' }]
    if (draft.outcome === 'not-done') return draft.account ? [] : [{ item: id, what: '没有完成的，请写明原因' }]
    return [
      ...(draft.account ? [] : [{ item: id, what: '请写明做了什么' }]),
      ...(draft.doneOn ? [] : [{ item: id, what: '请填写完成日期' }]),
      ...(proof && files && !files.some(({ tag }) => tag === String(number))
        ? [{ item: id, what: '要求提供证明材料，还没有上传' }]
        : []),
    ]
  })
}

type Given = Extract<Command, { type: 'write' }>['reports']

export function written(the: Rectification, given: Given, { today }: Circumstances): Report[] {
  const pending = new Map(pendingIn(the).map((item) => [item.id, item]))
  const known = new Map(the.items.map((item) => [item.id, item]))
  for (const { item, doneOn } of given) {
    inOrder(known.has(item), '所填项目不属于这次整改', { remedy: '请刷新页面后重试' })
    inOrder(pending.has(item), `第${known.get(item)?.number}项已经认可，不需要再填写`)
    inOrder(!doneOn || doneOn <= today, `第${known.get(item)?.number}项的完成日期不能晚于今天`)
  }
  inOrder(new Set(given.map(({ item }) => item)).size === given.length, '同一个项目填写了两次')
  return given.map(({ item, outcome, account, doneOn }) => ({
    item,
    outcome,
    ...(account ? { account } : {}),
    ...(doneOn && outcome === 'done' ? { doneOn } : {}),
  }))
}

type Handing = Extract<Command, { type: 'submit' | 'enterReply' }>

/** a15.1.4 sets a duty: a late reply is taken and marked, and that it was late is told first. */
export function submitted(the: Rectification, command: Handing, now: Circumstances & Facts): Event[] {
  const files = now.evidence ?? []
  const paper = command.type === 'enterReply'
  if (paper) {
    inOrder(
      files.some(({ id, tag }) => id === command.scan && tag === 'paper'),
      '没有找到书面答复的扫描件',
      { remedy: '请先上传扫描件' },
    )
    inOrder(
      command.receivedOn >= the.openedOn && command.receivedOn <= now.today,
      `收到日期应在 ${the.openedOn} 至今天之间`,
    )
  }
  const given = paper ? written(the, command.reports, now) : Object.values(the.drafts)
  const drafts = Object.fromEntries(given.map((report) => [report.item, report]))
  complete(the, drafts, paper ? undefined : files)
  const on = paper ? command.receivedOn : now.today
  const round: Round = {
    number: the.rounds.length + 1,
    at: now.at,
    on,
    by: now.actor.id,
    // A question about the deadline that was put in time holds it until it is answered.
    onTime: !isLate(the, on) || askedIn(the) !== undefined,
    via: paper ? 'paper' : 'system',
    ...(paper ? { scan: command.scan } : {}),
    reports: pendingIn(the).map((item) => ({
      ...(drafts[item.id] as Report),
      evidence: files.filter(({ tag }) => tag === String(item.number)).map(({ id }) => id),
    })),
  }
  const late = round.onTime ? [] : overdue(the, { ...now, today: on as Day })
  return [...late, { type: 'RectificationSubmitted', round }]
}

function complete(the: Rectification, drafts: Record<string, Report>, files: readonly HandedIn[] | undefined): void {
  const missing = missingIn(the, drafts, files)
  const numberOf = (item: string) => the.items.find(({ id }) => id === item)?.number
  const told = missing.slice(0, 5).map(({ item, what }) => `第${numberOf(item)}项${what}`)
  inOrder(
    missing.length === 0,
    `整改情况还有 ${missing.length} 处没有填写：${told.join('；')}${missing.length > 5 ? '……' : ''}`,
    { remedy: '每一项都应写明完成情况；没有完成的写明原因' },
  )
}
