/**
 * What supervision looks at (a14): the first five contents, each split at its 、，； into the phrases that an item of
 * the checklist can rest on. The marks 【】 are ours; without them each line is the text itself, which a test compares.
 * The last two are the supervisor's own work, not something to be found at an institution: no item rests on them.
 */
import type { ClauseId } from '../clauses.ts'

export const contents = [
  {
    clause: 'a14.1',
    title: '执行法规政策和标准',
    marked:
      '评价机构【执行有关法律法规和政策要求】，依据【职业分类】、【职业技能标准】和【评价规范】，【开展职业技能评价活动】等方面情况；',
  },
  {
    clause: 'a14.2',
    title: '履行承诺和具备条件',
    marked:
      '评价机构履行申报中对【资质】、【人员】、【场所】、【设施】以及【制度配备】等事项的承诺；评价机构具备【与评价范围和评价规模相适应的场地】、【设施设备】、【监控系统】等情况；',
  },
  {
    clause: 'a14.3',
    title: '规范开展评价',
    marked:
      '评价机构【按照《青海省职业技能人才评价工作指导手册》和相关制度要求规范开展评价】，在【资格审核】、【考务组织】、【试题保密】、【人员配备】、【投诉处理】等方面的情况；',
  },
  {
    clause: 'a14.4',
    title: '按规定公开',
    marked:
      '评价机构按规定公开【评价计划】、【评价方式与时间地点】、【申报资格】、【标准依据】、【评价结果】、【证书查询途径】、【收费标准】、【监督投诉渠道】等方面的情况；',
  },
  {
    clause: 'a14.5',
    title: '质量管控',
    marked:
      '评价机构在【评价所需软硬件设施维护】、【题库开发与规范使用】、【考评人员与内督员派遣】、【评价过程可追溯】、【评价资料完备可查】、【评价信息管理系统使用】、【考生信息真实性审核】等方面采取的质量管控情况；',
  },
] as const satisfies readonly { clause: ClauseId; title: string; marked: string }[]

type Contents = (typeof contents)[number]
type Marked<Text> = Text extends `${string}【${infer Phrase}】${infer Rest}` ? Phrase | Marked<Rest> : never

export type ContentClause = Contents['clause']
export type PhraseOf<Clause extends ContentClause> = Marked<Extract<Contents, { clause: Clause }>['marked']>
/** The clause an item rests on, and the words of it. */
export type Basis = {
  [Clause in ContentClause]: { readonly clause: Clause; readonly phrase: PhraseOf<Clause> }
}[ContentClause]

/** A phrase that does not stand in its clause does not compile. */
export function of<Clause extends ContentClause>(clause: Clause, phrase: PhraseOf<Clause>): Basis {
  return { clause, phrase } as unknown as Basis
}

/** Every phrase in the order of the text. */
export const phrases: readonly Basis[] = contents.flatMap(({ clause, marked }) =>
  [...marked.matchAll(/【(.+?)】/g)].map(([, phrase]) => ({ clause, phrase }) as Basis),
)
