/** What the Centre makes of a reply: re-checks, and a verdict on every item of the round. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command } from './contract.ts'
import { clockAfterReturn, dueBy } from './deadline.ts'
import type { Event, Facts, Rectification, Round } from './state.ts'

const roundOf = ({ rounds }: Rectification): Round => rounds.at(-1) as Round
const asked = (the: Rectification) => new Set(roundOf(the).reports.map(({ item }) => item))
const numberOf = (the: Rectification, item: string) => the.items.find(({ id }) => id === item)?.number
const openChecks = ({ checks }: Rectification) => checks.filter(({ result }) => !result)

export function noOpenCheck(the: Rectification): void {
  inOrder(openChecks(the).length === 0, '复核还没有结果', { remedy: '请先登记复核结果' })
}

export function judged(
  the: Rectification,
  { verdicts }: Extract<Command, { type: 'judge' }>,
  now: Circumstances,
): Event {
  const items = asked(the)
  const given = new Set(verdicts.map(({ item }) => item))
  inOrder(
    verdicts.every(({ item }) => items.has(item)),
    '所审项目不属于这一轮报送的整改情况',
    { remedy: '请刷新页面后重试' },
  )
  const silent = [...items].filter((item) => !given.has(item)).map((item) => `第${numberOf(the, item)}项`)
  inOrder(silent.length === 0, `还没有审核：${silent.join('、')}`, { remedy: '请逐项认可或退回' })
  inOrder(given.size === verdicts.length, '同一个项目审核了两次')
  for (const { item, accepted, reason } of verdicts) {
    inOrder(accepted || reason !== undefined, `第${numberOf(the, item)}项退回的，请写明理由`)
    inOrder(!accepted || lastCheck(the, item) !== false, `第${numberOf(the, item)}项复核结果为未达到要求，不能认可`, {
      remedy: '请退回，或者再次安排复核',
    })
  }
  const clock = verdicts.every(({ accepted }) => accepted) ? undefined : clockAfterReturn(the, now)
  return {
    type: 'RoundJudged',
    at: now.at,
    on: now.today,
    by: now.actor.id,
    verdicts: verdicts.map(({ item, accepted, reason }) => ({ item, accepted, ...(reason ? { reason } : {}) })),
    ...(clock ? { clock, dueOn: dueBy(clock, now.calendar) } : {}),
  }
}

/** Whether the last re-check of an item in this round found it met; undefined where there was none. */
function lastCheck(the: Rectification, item: string): boolean | undefined {
  const round = roundOf(the)
  const results = the.checks.flatMap(({ on, result }) =>
    on >= round.on ? (result?.results.filter((each) => each.item === item) ?? []) : [],
  )
  return results.at(-1)?.met
}

export function ordered(
  the: Rectification,
  { check }: Extract<Command, { type: 'orderCheck' }>,
  { today }: Circumstances,
): Event {
  const items = asked(the)
  inOrder(
    check.items.every((item) => items.has(item)),
    '所选项目不属于这一轮报送的整改情况',
    { remedy: '请刷新页面后重试' },
  )
  inOrder(!the.checks.some(({ id }) => id === check.id), '这次复核已经安排过')
  const { id, way, note } = check
  return {
    type: 'CheckOrdered',
    check: { id, way, items: [...new Set(check.items)], ...(note ? { note } : {}), on: today },
  }
}

export function checked(
  the: Rectification,
  command: Extract<Command, { type: 'recordCheck' }>,
  now: Circumstances & Facts,
): Event {
  const { id, on, results, by, evidence } = command
  const check = openChecks(the).find((each) => each.id === id)
  inOrder(check !== undefined, '没有找到等待结果的这次复核')
  inOrder(on >= check.on && on <= now.today, `复核日期应在 ${check.on} 至今天之间`)
  const given = new Set(results.map(({ item }) => item))
  inOrder(
    given.size === results.length && given.size === check.items.length && check.items.every((item) => given.has(item)),
    '请对复核的每个项目写明结果',
  )
  inOrder(check.way !== 'site' || evidence.length > 0, '现场复核应附照片或者记录', { remedy: '请先上传复核材料' })
  handedIn(evidence, 'check', now)
  return { type: 'CheckRecorded', id, on, results, by, evidence }
}

/** Files that are named must have been handed in about this very rectification, for this purpose. */
export function handedIn(named: readonly string[], tag: string, { evidence = [] }: Facts): void {
  const there = new Set(evidence.filter((each) => each.tag === tag).map(({ id }) => id))
  inOrder(
    named.every((id) => there.has(id)),
    '所列材料没有上传到这次整改中',
    { remedy: '请先上传，再提交' },
  )
}
