/** @jsxImportSource hono/jsx */
/** How the regulation's own words are shown: in Song, with references to its articles as links. */
import { citation, type ClauseId, clauseIds, clauses, clausesOfArticle } from '../law/clauses.ts'

/** '第二十条' → 'a20'; an article of two paragraphs leads to its first. */
const articles = new Map(
  clauseIds.filter((id) => /^a\d+(\.p1)?$/.test(id)).map((id) => [citation(id).replace('第一款', ''), id]),
)

export function LawText({ id }: { id: ClauseId }) {
  const parts = clauses[id].split(/(第[一二三四五六七八九十]+条|附件[123])/)
  return <>{parts.map((part) => withLink(part, id))}</>
}

function withLink(part: string, from: ClauseId) {
  const to = part.startsWith('附件') ? (`att${part.slice(2)}` as ClauseId) : articles.get(part)
  return to && to in clauses && to !== from ? (
    <a key={part} href={`/clauses/${to}`}>
      {part}
    </a>
  ) : (
    part
  )
}

/** What stands before the words: 第十七条, （一）, 3. — nothing before a second paragraph. */
export function markOf(id: ClauseId): string {
  if (id.startsWith('att')) return citation(id)
  if (id.endsWith('.p2')) return ''
  const cited = citation(id)
  if (id.endsWith('.p1')) return cited.replace('第一款', '')
  const [, item, subItem] = id.split('.')
  if (subItem) return `${subItem}．`
  return item ? cited.slice(cited.indexOf('（')) : cited
}

/** The clauses below a clause: the items of an article, the sub-items of an item. */
export function below(id: ClauseId): ClauseId[] {
  return clausesOfArticle(id).filter((each) => each.startsWith(`${id}.`))
}

/** The clauses an item stands under, the article first: 'a15.1.3' → a15, a15.1. */
export function above(id: ClauseId): ClauseId[] {
  return clausesOfArticle(id).filter((each) => id.startsWith(`${each}.`))
}

/** A clause cited beside what is said of it. */
export function Cite({ id }: { id: ClauseId }) {
  return (
    <a class="note cite" href={`/clauses/${id}`}>
      {citation(id)}
    </a>
  )
}
