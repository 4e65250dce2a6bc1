/**
 * Computes a whole draw session again from its bundle and refuses whatever was altered. Needs no database, no network
 * and no trust in the server; what it cannot know without the published values, `explain.ts` says in words.
 */
import { type Bundle, digestOf, witnessingOf } from './bundle.ts'
import { leadsTo } from './chain.ts'
import { explanationOf, wordsOfVerdict } from './explain.ts'
import { commitmentOf, drawSeedOf, leafOf, manifestOf, orderOf, poolRootOf, rankingOf, seedOf } from './rank.ts'
import { wrongAt } from './shape.ts'
import { walkAgain } from './walk-again.ts'

export type Check = { name: string; ok: boolean; detail: string }
/** What the checker holds from elsewhere: the printed notice, the public page, a receipt. */
export type Published = { anchor?: string | undefined; manifest?: string | undefined; digest?: string | undefined }
/** `says`: the verdict, then what it proves and what it does not, each a sentence. */
export type Verdict = { ok: boolean; checks: Check[]; says: string[] }

export function verify(given: unknown, published: Published = {}): Verdict {
  const wrong = wrongAt(given)
  if (wrong !== undefined) {
    const check = {
      name: '文件格式',
      ok: false,
      detail: `不符合 draw-bundle/1 的格式，第一处问题在“${wrong || '文件开头'}”`,
    }
    return { ok: false, checks: [check], says: wordsOfVerdict(false) }
  }
  const bundle = given as Bundle
  const checks = [
    { name: '文件格式', ok: true, detail: '符合 draw-bundle/1 的格式' },
    chainCheck(bundle),
    witnessCheck(bundle),
    poolCheck(bundle),
    manifestCheck(bundle),
    seedCheck(bundle),
    ...rankChecks(bundle),
    orderCheck(bundle),
    walkAgain(bundle),
    digestCheck(bundle),
    ...publishedChecks(bundle, published),
  ]
  const ok = checks.every((check) => check.ok)
  return { ok, checks, says: [...wordsOfVerdict(ok), ...(ok ? explanationOf(bundle.witnessing).says : [])] }
}

function chainCheck({ chain }: Bundle): Check {
  const ok = leadsTo(chain, chain.index, chain.element)
  return check('哈希链', ok, `本场元素向前计算${chain.index}次，等于${chain.year}年度链锚`, '本场元素不能得到链锚')
}

function witnessCheck({ session, witnessing, witnesses, publicValue }: Bundle): Check {
  const wrong = witnesses.find(({ id, commitment, value }) => commitmentOf(session, id, value) !== commitment)
  if (wrong) return check('见证承诺', false, '', `见证人${wrong.id}公开的数值与其承诺不符`)
  const told = witnessing === witnessingOf(witnesses, publicValue)
  const held = witnesses.length > 0 ? `${witnesses.length}名见证人公开的数值与其承诺相符` : '无见证：本场没有见证人'
  return check('见证承诺', told, publicValue ? `${held}；采用了公开随机数` : held, '见证标注与文件内容不符')
}

function poolCheck({ draws, openings }: Bundle): Check {
  const wrong = draws.find(({ leaves, poolRoot }) => poolRootOf(leaves) !== poolRoot)
  if (wrong) return check('名单封存', false, '', `抽取${wrong.key}的候选名单与封存的名单摘要不符`)
  const forged = openings.find(({ leaf, card, salt }) => leafOf(card, salt) !== leaf)
  if (forged) return check('名单封存', false, '', `抽取${forged.draw}中打开的证卡编号与候选代号不符`)
  for (const { key } of draws) {
    const cards = openings.filter(({ draw }) => draw === key).map(({ card }) => card)
    if (cards.some((card, at) => at > 0 && (cards[at - 1] as string) >= card))
      return check('名单封存', false, '', `抽取${key}的候选名单没有按证卡编号排列，或者同一证卡重复出现`)
  }
  const all = draws.reduce((sum, { leaves }) => sum + leaves.length, 0)
  return check(
    '名单封存',
    true,
    `${draws.length}份候选名单共${all}项与名单摘要相符，其中已打开证卡编号${openings.length}项`,
  )
}

function manifestCheck({ draws, manifest }: Bundle): Check {
  return check('封存清单', manifestOf(draws) === manifest, '各份名单摘要与封存清单相符', '名单摘要不能得到封存清单')
}

function seedCheck(bundle: Bundle): Check {
  const { session, manifest, chain, witnesses, publicValue, seed } = bundle
  const ok = seedOf({ session, manifest, element: chain.element, witnesses, publicValue }) === seed
  return check('种子', ok, '由场次、清单、链上元素和见证数值重新计算的种子相同', '重新计算的种子不同')
}

function rankChecks({ draws, seed }: Bundle): Check[] {
  const again = draws.map((draw) => ({
    draw,
    drawSeed: drawSeedOf(seed, draw),
    ranking: rankingOf(drawSeedOf(seed, draw), draw.leaves),
  }))
  const tickets = again.find(({ draw, drawSeed, ranking }) => {
    const right = new Map(ranking.map(({ leaf, ticket }) => [leaf, ticket]))
    return drawSeed !== draw.drawSeed || draw.ranking.some(({ leaf, ticket }) => right.get(leaf) !== ticket)
  })
  const places = again.find(
    ({ draw, ranking }) =>
      draw.ranking.length !== ranking.length || ranking.some(({ leaf }, at) => draw.ranking[at]?.leaf !== leaf),
  )
  return [
    check('票号', !tickets, '每名候选人的票号重新计算均相同', `抽取${tickets?.draw.key}的票号与重新计算的不同`),
    check('名次', !places, '名次按票号从小到大排列，无遗漏、无重复', `抽取${places?.draw.key}的名次与重新计算的不同`),
  ]
}

function orderCheck({ draws, order, seed }: Bundle): Check {
  const ok = orderOf(seed, draws).every(({ key }, at) => order[at] === key)
  return check('抽取次序', ok, '各次抽取的先后次序由种子决定，重新计算相同', '各次抽取的先后次序与重新计算的不同')
}

function digestCheck(bundle: Bundle): Check {
  return check(
    '文件摘要',
    digestOf(bundle) === bundle.digest,
    `摘要${bundle.digest}`,
    '文件内容与摘要不符，文件已被改动',
  )
}

function publishedChecks({ chain, manifest, digest }: Bundle, published: Published): Check[] {
  const pairs: [string, string | undefined, string][] = [
    ['公布的链锚', published.anchor, chain.anchor],
    ['公布的封存清单', published.manifest, manifest],
    ['公布的文件摘要', published.digest, digest],
  ]
  return pairs.flatMap(([name, outside, inside]) =>
    outside === undefined ? [] : [check(name, outside === inside, '与公布值一致', '与公布值不一致')],
  )
}

function check(name: string, ok: boolean, good: string, bad = good): Check {
  return { name, ok, detail: ok ? good : bad }
}
