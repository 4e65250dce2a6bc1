/** Who was picked and who was skipped, walked again from the rankings and the recorded replacements. */
import type { Bundle } from './bundle.ts'
import type { Check } from './verify.ts'
import { type Identity, type Outcome, skipCodes, walk } from './walk.ts'

const name = '抽中与递补'

export function walkAgain(bundle: Bundle): Check {
  const wrong = wrongReplacement(bundle) ?? wrongLink(bundle)
  if (wrong) return { name, ok: false, detail: wrong }
  const byKey = new Map(bundle.draws.map((draw) => [draw.key, draw]))
  const order = bundle.order.flatMap((key) => byKey.get(key) ?? [])
  let outcomes: Outcome[]
  try {
    outcomes = walk(order, bundle.replacements, identityOf(bundle))
  } catch {
    return { name, ok: false, detail: '递补记录指向没有被抽中的人' }
  }
  const differs = outcomes.find(({ key, picks, skips }) => {
    const draw = byKey.get(key)
    return !draw || plain({ picks, skips }) !== plain({ picks: draw.picks, skips: draw.skips })
  })
  if (differs || outcomes.length !== bundle.draws.length)
    return { name, ok: false, detail: `抽取${differs?.key ?? ''}的抽中或者递补结果与按名次顺延的结果不同` }
  return { name, ok: true, detail: tells(bundle) }
}

function tells({ draws, openings }: Bundle): string {
  const [picked, skipped] = [sum(draws.map(({ picks }) => picks.length)), sum(draws.map(({ skips }) => skips.length))]
  const short = draws.filter(({ picks, wanted }) => picks.length < wanted).map(({ key }) => key)
  const opened = draws.length === 1 || openings.length === sum(draws.map(({ leaves }) => leaves.length))
  return [
    `抽中${picked}人，顺延${skipped}人，均按名次进行`,
    ...(short.length > 0 ? [`抽取${short.join('、')}名单用尽，人数不足`] : []),
    ...(opened ? [] : ['各次抽取之间是否同一人以文件所列为准，完整核对须用审计副本']),
  ].join('；')
}

const decidersOf = { data: 0, person: 1, office: 2 } as const

function wrongReplacement({ replacements }: Bundle): string | undefined {
  for (const { draw, code, deciders } of replacements) {
    const { by, name: reason } = skipCodes[code]
    if ((by as string) === 'machine') return `抽取${draw}的递补记录使用了不允许的理由`
    if (deciders !== decidersOf[by as keyof typeof decidersOf])
      return `抽取${draw}因“${reason}”递补，决定人数不符合要求`
  }
  return undefined
}

/** A link says that two leaves are one person; where both are opened, the cards must say so too. */
function wrongLink({ draws, openings }: Bundle): string | undefined {
  const cards = new Map(openings.map(({ draw, leaf, card }) => [`${draw} ${leaf}`, card]))
  for (const { key, skips } of draws)
    for (const { leaf, code, taken } of skips) {
      if ((code === 'BUSY_THIS_SESSION') !== (taken !== null)) return `抽取${key}的顺延记录不完整`
      const [mine, other] = [cards.get(`${key} ${leaf}`), taken && cards.get(`${taken.draw} ${taken.leaf}`)]
      if (mine && other && mine !== other) return `抽取${key}的顺延记录所指不是同一人`
    }
  return undefined
}

/** By card where opened, else by the links the bundle tells: leaves joined with each other are one person. */
function identityOf({ draws, openings }: Bundle): Identity {
  const parent = new Map<string, string>()
  const root = (of: string): string => {
    const above = parent.get(of)
    return above === undefined ? of : root(above)
  }
  const join = (a: string, b: string) => {
    if (root(a) !== root(b)) parent.set(root(a), root(b))
  }
  for (const { draw, leaf, card } of openings) join(`${draw} ${leaf}`, card)
  for (const { key, skips } of draws)
    for (const { leaf, taken } of skips) if (taken) join(`${key} ${leaf}`, `${taken.draw} ${taken.leaf}`)
  return (draw, leaf) => root(`${draw} ${leaf}`)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

function plain({ picks, skips }: Pick<Outcome, 'picks' | 'skips'>): string {
  const lines = skips.map(({ leaf, code, taken }) => [leaf, code, taken?.draw ?? '', taken?.leaf ?? ''].join(' '))
  return [picks.join(' '), ...lines].join('\n')
}
