/**
 * From rankings to people: each draw takes from the top of its own ranking, in the drawn order of the draws. Whoever
 * cannot go is skipped with a code and the next on the list follows; nothing is ever drawn again (a11).
 */
import type { ClauseId } from '../../../law/clauses.ts'

type SkipRow = {
  name: string
  clause: ClauseId | null
  /**
   * machine: follows from the ranking; data: the register or the clock says so, nobody decides; person: said by the
   * person alone; office: imposed, by two persons.
   */
  by: 'machine' | 'data' | 'person' | 'office'
}

export const skipCodes = {
  BUSY_THIS_SESSION: { name: '本场抽取中已被同一时段的活动抽中', clause: null, by: 'machine' },
  RECUSAL_DECLARED: { name: '本人申请回避', clause: 'a13', by: 'person' },
  DECLINED: { name: '本人表示不能参加', clause: null, by: 'person' },
  RECUSAL_FOUND: { name: '发现应当回避的情形', clause: 'a13', by: 'office' },
  RECUSAL_IN_DATA: { name: '抽取后登记的信息显示应当回避', clause: 'a13', by: 'data' },
  CARD_INVALID: { name: '抽取后证卡失效', clause: 'a11', by: 'data' },
  DISPATCH_SUSPENDED: { name: '抽取后被暂停委派', clause: 'a26', by: 'data' },
  TAKEN_SINCE: { name: '抽取后同一时段已受其他委派', clause: null, by: 'data' },
  NO_ANSWER: { name: '在规定时间内没有答复', clause: null, by: 'data' },
} as const satisfies Record<string, SkipRow>
export type SkipCode = keyof typeof skipCodes
export type ReplacementCode = Exclude<SkipCode, 'BUSY_THIS_SESSION'>

/** `deciders`: none for what the data say, one for what a person says, two for what the office imposes. */
export type Replacement = { draw: string; leaf: string; code: ReplacementCode; deciders: number }
/** `taken`: where the same person was already picked; only for BUSY_THIS_SESSION. */
export type Skip = { leaf: string; code: SkipCode; taken: Place | null }
export type Place = { draw: string; leaf: string }
export type Outcome = { key: string; picks: string[]; skips: Skip[] }

export type WalkedDraw = {
  key: string
  from: string
  until: string
  wanted: number
  ranking: readonly { leaf: string }[]
}
/** Who stands behind a leaf; leaves of one person differ from draw to draw. */
export type Identity = (draw: string, leaf: string) => string

/** `draws` in the drawn order; replacements in the order in which they happened. Fewer picks than wanted: the list is exhausted. */
export function walk(
  draws: readonly WalkedDraw[],
  replacements: readonly Replacement[],
  identity: Identity,
): Outcome[] {
  const lists = draws.map((draw) => ({ draw, next: 0, outcome: { key: draw.key, picks: [], skips: [] } as Outcome }))
  const takenAt = (draw: WalkedDraw, leaf: string): Place | null => {
    const who = identity(draw.key, leaf)
    for (const other of lists) {
      if (other.draw === draw || !overlap(other.draw, draw)) continue
      const found = other.outcome.picks.find((pick) => identity(other.draw.key, pick) === who)
      if (found) return { draw: other.draw.key, leaf: found }
    }
    return null
  }
  const take = (list: (typeof lists)[number]): void => {
    while (list.next < list.draw.ranking.length) {
      const { leaf } = list.draw.ranking[list.next++] as { leaf: string }
      const taken = takenAt(list.draw, leaf)
      if (!taken) return void list.outcome.picks.push(leaf)
      list.outcome.skips.push({ leaf, code: 'BUSY_THIS_SESSION', taken })
    }
  }
  for (const list of lists) for (let i = 0; i < list.draw.wanted; i++) take(list)
  for (const { draw, leaf, code } of replacements) {
    const list = lists.find((each) => each.draw.key === draw)
    const place = list?.outcome.picks.indexOf(leaf) ?? -1
    if (!list || place < 0) throw new RangeError(`nobody to replace at ${draw} ${leaf}`)
    list.outcome.picks.splice(place, 1)
    list.outcome.skips.push({ leaf, code, taken: null })
    take(list)
  }
  return lists.map(({ outcome }) => outcome)
}

/** Instants in one fixed form (2026-03-02T01:00:00.000Z) compare as strings. */
const overlap = (a: WalkedDraw, b: WalkedDraw): boolean => a.from < b.until && b.from < a.until
