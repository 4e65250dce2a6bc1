/** What a checked draw proves and what it does not, in words for everybody: for the public page, the verifier and print. */
import type { Witnessing } from './bundle.ts'

export type Explanation = {
  title: string
  /** Under a heading each: what is proved, and what is not. */
  parts: readonly { heading: string; lines: readonly string[] }[]
  says: readonly string[]
}

const proves: readonly string[] = [
  '结果与名单对应：名次由封存的候选名单按公开的算法计算得出，增加、减少或者调换任何一名候选人，种子和名次都会改变。',
  '随机元素不能另选：本场使用的元素出自事先公布链锚的哈希链，公布链锚时已经确定，每个序号只对应其中一个；序号是否依次使用，以日志记录为准。',
  '机会均等：每名候选人各有一个票号，只按票号大小排名，没有加分、减分和权重。',
  '只抽一次：需要递补时按名次顺延，不重新抽取；顺延的理由限于公布的种类，由单位决定顺延的，须两人决定。',
]

const always: readonly string[] = [
  '本核验不证明名单本身是否齐全、排除的理由是否属实；列入名单的督导员可以用本人的证卡编号和该次抽取的盐值核对自己是否在内。',
  '名单封存的时间、是否另有作废的抽取，以日志记录和验证点为准；链锚、封存清单和文件摘要应当与公布的数值比对。',
]

const own: Record<Witnessing, { title: string; proves: readonly string[]; leavesOpen: readonly string[] }> = {
  none: {
    title: '无见证的抽取',
    proves: [],
    leavesOpen: [
      '本场无见证：种子中没有外部见证人的数值，也没有公开随机数。',
      '封存名单之前，服务器已经掌握本场将要公开的链上元素；能够接触该元素的人员，可以先试算结果，再确定名单、场次编号或者抽取编号。本核验不能排除这种可能。',
      '因此，本场的核验证明的是结果在名单封存之后没有被改动、没有被另选，不证明封存之前没有人预先知道结果。',
    ],
  },
  public: {
    title: '采用公开随机数的抽取',
    proves: ['种子中含有公开随机数；该数值在名单封存之后才产生的，封存名单时无法预知结果。'],
    leavesOpen: ['核验人应当自行查对该公开随机数确由所列来源发布，并且发布时间晚于名单封存时间。'],
  },
  present: {
    title: '有见证的抽取',
    proves: [
      '见证人先提交承诺，后公开数值，公开的数值与承诺相符；名单封存时服务器不知道该数值，见证人承诺时不知道链上元素，任何一方都不能单独左右结果。',
    ],
    leavesOpen: [
      '名单封存、提交承诺、公开数值的先后，以日志记录为准。',
      '见证人与掌握链上元素的人员串通的，本核验不能发现；重要的抽取应当有两名以上来自不同单位的见证人。',
    ],
  },
}

export function explanationOf(witnessing: Witnessing): Explanation {
  const { title, ...more } = own[witnessing]
  const parts = [
    { heading: '证明的事项', lines: [...proves, ...more.proves] },
    { heading: '不能证明的事项', lines: [...more.leavesOpen, ...always] },
  ]
  return { title, parts, says: [`${title}。`, ...parts.flatMap(({ heading, lines }) => [`${heading}：`, ...lines])] }
}

export function wordsOfVerdict(ok: boolean): string[] {
  return [
    ok
      ? '核验通过：重新计算的结果与文件完全一致。'
      : '核验不通过：文件被改动，或者不是按规则抽取的结果，不得作为抽取结果使用。',
  ]
}
