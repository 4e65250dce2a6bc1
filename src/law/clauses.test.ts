import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lawTest } from '../../tests/law-test.ts'
import { articleOf, chapters, citation, clauseIds, clauses, isClauseId } from './clauses.ts'

/** Whitespace and the width of punctuation belong to the page, not to the text. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').replaceAll('〈', '<').replaceAll('〉', '>')

const official = plain(readFileSync(new URL('./official-text.txt', import.meta.url), 'utf8'))

/** The regulation written out again from the clauses, with its chapter titles and numbering. */
function writtenOut(): string {
  const marks = (id: (typeof clauseIds)[number]) => {
    if (id === 'att1') return '附件：1.'
    if (id.startsWith('att')) return `${id.slice(3)}.`
    const cited = citation(id)
    if (id.endsWith('.p2')) return ''
    if (id.endsWith('.p1')) return cited.replace('第一款', '')
    if (/^a\d+$/.test(id)) return cited
    if (/^a\d+\.\d+$/.test(id)) return cited.slice(cited.indexOf('（'))
    return `${id.split('.')[2]}.`
  }
  return chapters
    .map((chapter) => chapter.title + chapter.clauses.map((id) => marks(id) + clauses[id]).join(''))
    .join('')
}

describe('the clauses', () => {
  lawTest('a29', 'joined together they are the regulation as issued, to the last character', () => {
    const written = plain(writtenOut())
    const start = official.indexOf(plain('第一章总则第一条'))
    expect(start).toBeGreaterThan(0)
    expect(written).toBe(official.slice(start))
  })

  test('the head of the official file is the notice, its number and its day', () => {
    const head = official.slice(0, official.indexOf('第一章总则第一条'))
    expect(head).toContain('青职评〔2022〕8号')
    expect(head).toContain('2022年9月16日')
  })

  test('there are 29 articles and three attachments', () => {
    const articles = new Set(clauseIds.map(articleOf).filter((article) => article !== undefined))
    expect([...articles]).toEqual(Array.from({ length: 29 }, (_, i) => i + 1))
    expect(clauseIds.filter((id) => id.startsWith('att'))).toEqual(['att1', 'att2', 'att3'])
  })

  test('a citation reads as officials write it', () => {
    expect(citation('a21.1')).toBe('第二十一条（一）')
    expect(citation('a15.1.3')).toBe('第十五条（一）3')
    expect(citation('a12.p2')).toBe('第十二条第二款')
    expect(citation('a10')).toBe('第十条')
    expect(citation('a20')).toBe('第二十条')
    expect(citation('att3')).toBe('附件3')
    expect(new Set(clauseIds.map(citation)).size).toBe(clauseIds.length)
  })

  test('a clause that is not in the text is no clause', () => {
    for (const id of ['a30', 'a17.1', 'a21.8', 'a12', 'toString', '__proto__', '']) expect(isClauseId(id)).toBe(false)
  })
})
