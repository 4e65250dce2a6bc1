/** How a clause is cited. Apart from the texts, so that who only cites does not carry the regulation about. */
import type { ClauseId } from './clauses.ts'

/** 'a21.1' → '第二十一条（一）', 'a12.p2' → '第十二条第二款', 'att3' → '附件3': the form officials cite. */
export function citation(id: ClauseId): string {
  if (id.startsWith('att')) return `附件${id.slice(3)}`
  const [article, item, subItem] = id.slice(1).split('.') as [string, string?, string?]
  const name = `第${numeral(Number(article))}条`
  if (!item) return name
  if (item.startsWith('p')) return `${name}第${numeral(Number(item.slice(1)))}款`
  return `${name}（${numeral(Number(item))}）${subItem ?? ''}`
}

/** 21 → 二十一; from 1 to 99. */
export function numeral(n: number): string {
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return head + (ones || !tens ? digits[ones] : '')
}
