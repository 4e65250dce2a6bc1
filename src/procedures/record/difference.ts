/** What changed from one version of a record to the next, line by line, in words a reader can check. */
import { answers } from './parts.ts'
import type { Content } from './state.ts'
import type { Say } from './told.ts'

export function changesIn(before: Content | undefined, after: Content, said: Say): string[] {
  if (!before) return []
  const items = Object.keys({ ...before.answers, ...after.answers }).sort()
  return [
    ...(same(before.head, after.head) ? [] : ['当场情况有改动']),
    ...items.flatMap((item) => {
      const [old, now] = [before.answers[item], after.answers[item]]
      if (old?.answer !== now?.answer)
        return [`${item}：${old ? answers[old.answer] : '未填'} 改为 ${now ? answers[now.answer] : '未填'}`]
      return same(old?.note, now?.note) ? [] : [`${item}：说明改为“${said(now?.note)}”`]
    }),
    ...listed('问题', before.problems, after.problems, ({ fact }) => said(fact)),
    ...listed('现场指导', before.guidance, after.guidance, ({ text }) => said(text)),
    ...(same(before.advice, after.advice) ? [] : ['督导意见和建议有改动']),
    ...(same(before.opinion, after.opinion) ? [] : ['评价机构意见有改动']),
  ]
}

function listed<Each extends { id: string }>(
  what: string,
  before: readonly Each[],
  after: readonly Each[],
  tell: (each: Each) => string,
): string[] {
  const gone = before.filter(({ id }) => !after.some((each) => each.id === id))
  return [
    ...gone.map((each) => `撤回${what}：${tell(each)}`),
    ...after.flatMap((each) => {
      const old = before.find(({ id }) => id === each.id)
      if (!old) return [`新增${what}：${tell(each)}`]
      return same(old, each) ? [] : [`改动${what}：${tell(each)}`]
    }),
  ]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
