/**
 * The regulation as data: 《青海省技能人才评价质量督导工作规程（试行）》, 青职评〔2022〕8号, in force since 2022-09-16.
 *
 * An id reads 条.项.目: 'a21.1' is 第二十一条（一）, 'a15.1.3' is 第十五条（一）3, 'a23.p2' is 第二十三条第二款.
 * Where an article has items, the plain id ('a21') holds its head sentence and each item ('a21.1') its own words;
 * an article of two paragraphs has no plain id. Typography is made uniform (full-width, no layout spaces); no character
 * of the text is changed, and clauses.test.ts compares the whole with official-text.txt.
 */
import { chapter1 } from './clauses/chapter-1.ts'
import { chapter2 } from './clauses/chapter-2.ts'
import { chapter3 } from './clauses/chapter-3.ts'
import { chapter4 } from './clauses/chapter-4.ts'
import { chapter5 } from './clauses/chapter-5.ts'
import { chapter6 } from './clauses/chapter-6.ts'

export { citation, numeral } from './citation.ts'

export const clauses = { ...chapter1, ...chapter2, ...chapter3, ...chapter4, ...chapter5, ...chapter6 } as const

export type ClauseId = keyof typeof clauses

export const regulation = {
  title: '青海省技能人才评价质量督导工作规程（试行）',
  number: '青职评〔2022〕8号',
  issuer: '青海省职业技能评价指导中心',
  from: '2022-09-16',
} as const

export type Chapter = { number: number; title: string; clauses: readonly ClauseId[] }

const idsOf = (texts: object) => Object.keys(texts) as ClauseId[]

export const chapters: readonly Chapter[] = [
  { number: 1, title: '第一章　总则', clauses: idsOf(chapter1) },
  { number: 2, title: '第二章　质量督导员的培养使用', clauses: idsOf(chapter2) },
  { number: 3, title: '第三章　质量督导活动实施', clauses: idsOf(chapter3) },
  { number: 4, title: '第四章　质量督导结果运用', clauses: idsOf(chapter4) },
  { number: 5, title: '第五章　责任', clauses: idsOf(chapter5) },
  { number: 6, title: '第六章　附则', clauses: idsOf(chapter6) },
]

/** All ids in the order of the text. */
export const clauseIds: readonly ClauseId[] = idsOf(clauses)

export function isClauseId(text: string): text is ClauseId {
  return Object.hasOwn(clauses, text)
}

/** 'a15.1.3' → 15; an attachment belongs to no article: undefined. */
export function articleOf(id: ClauseId): number | undefined {
  const article = /^a(\d+)/.exec(id)?.[1]
  return article ? Number(article) : undefined
}

export function chapterOf(id: ClauseId): Chapter {
  const chapter = chapters.find((each) => each.clauses.includes(id))
  if (!chapter) throw new RangeError(`no chapter holds ${id}`)
  return chapter
}

/** All clauses of one article, the head first: 'a21.3' → ['a21', 'a21.1', …]. */
export function clausesOfArticle(id: ClauseId): ClauseId[] {
  const article = articleOf(id)
  return article === undefined ? [id] : clauseIds.filter((each) => articleOf(each) === article)
}
