import { describe, expect, test } from 'vitest'
import { lawTest } from '../../tests/law-test.ts'
import { clauseIds, clauses, citation } from '../law/clauses.ts'
import { publicPages } from './index.ts'

const sealed = {
  session: 'S-2026-001',
  manifest: 'b'.repeat(64),
  sealedOn: '2026-02-01' as const,
  ...{ eligible: 12, excluded: 3, wanted: 1, stage: 'sealed' as const, drawn: false },
  ...{ replaced: null, id: null, institution: null, firstDay: null },
}
const over = {
  ...sealed,
  session: 'S-2026-002',
  ...{ stage: 'drawn' as const, drawn: true, replaced: 1, id: 'x', institution: '演练评价机构' },
  firstDay: '2026-02-09' as const,
}
const anchor = 'a'.repeat(64)
const draws = {
  year: async () => ({ chain: { length: 20_000, anchor, publishedOn: '2026-01-01' as const }, draws: [sealed, over] }),
  bundle: async (session: string) => ({ session }),
}
const app = publicPages({
  rehearsal: true,
  whatSystemDoes: (id) => (id === 'a14.2' ? [{ title: '评价机构', items: ['修改承诺', '<b>不是标签</b>'] }] : []),
  check: async () => undefined,
  draws,
  now: () => new Date('2026-02-13T02:00:00Z'),
})

async function page(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(path, { headers })
  return { status: response.status, html: await response.text(), response }
}

const addresses = [
  '/',
  '/clauses',
  '/terms',
  '/about',
  '/calendar',
  '/check',
  '/draws',
  ...clauseIds.map((id) => `/clauses/${id}`),
]
const words = (html: string) => html.replace(/<[^>]+>/g, '')

describe('the public pages', () => {
  test('every page answers, is small, and has one heading, no script and no inline style', async () => {
    for (const address of addresses) {
      const { status, html } = await page(address)
      expect(status, address).toBe(200)
      expect(new TextEncoder().encode(html).length, address).toBeLessThan(address === '/calendar' ? 40_000 : 30_000)
      expect(html.match(/<h1/g), address).toHaveLength(1)
      expect(html, address).not.toMatch(/<script|\sstyle=|\son\w+=|\skey=/)
    }
  })

  test('no space stands between Chinese words and no half-width punctuation among them', async () => {
    for (const address of [
      '/',
      '/clauses',
      '/about',
      '/terms',
      '/calendar',
      '/check',
      '/clauses/a17',
      '/clauses/a25',
    ]) {
      const { html } = await page(address)
      expect(words(html).match(/\p{Script=Han}[,;:!?]|[\u3002，；：] (?=\p{Script=Han})/gu), address).toBeNull()
    }
  })

  test('every link inside leads somewhere', async () => {
    const links = new Set<string>()
    for (const address of addresses)
      for (const [, href = ''] of (await page(address)).html.matchAll(/href="(\/[^"#]*)/g))
        links.add(href.replaceAll('&amp;', '&'))
    links.delete('/desk/')
    for (const link of links) expect([200, 302], link).toContain((await page(link)).status)
  })

  lawTest('a29', 'the whole regulation can be read on one page', async () => {
    const text = words((await page('/clauses')).html)
    for (const id of clauseIds) expect(text).toContain(clauses[id])
  })

  lawTest('a17', 'the page of a clause shows the limit, its source and each day of an example', async () => {
    const { html } = await page('/clauses/a17')
    expect(html).toContain('规程规定')
    expect(html).toContain('2026年2月24日')
    expect(words(html)).toContain('调休上班（春节）')
  })

  lawTest('a25', 'a period that an office chose says so', async () => {
    const { html } = await page('/clauses/a25')
    expect(html).toContain('中心设定，规程未规定')
    expect(html).not.toContain('规程规定</span>')
    expect(words(html)).toContain('省人力资源社会保障厅')
  })

  lawTest('a14.2', 'what the system does about a clause is told from its tables, and never as markup', async () => {
    const { html } = await page('/clauses/a14.2')
    expect(html).toContain('修改承诺')
    expect(html).not.toContain('<b>不是标签')
    expect((await page('/clauses/a3')).html).toContain('没有直接依据这一条办理的事项')
  })

  lawTest('a1', 'the legal basis is public', async () => {
    expect((await page('/about')).html).toContain('人社职司便函〔2020〕53号')
  })

  test('an article of two paragraphs leads to its first; a reference in the text is a link', async () => {
    expect((await page('/clauses/a12')).response.headers.get('location')).toBe('/clauses/a12.p1')
    expect((await page('/clauses/a21.1')).html).toContain('<a href="/clauses/a20">第二十条</a>')
    expect(citation('a12.p1')).toBe('第十二条第一款')
  })
})

describe('the draws', () => {
  lawTest(
    'a11',
    'a sealed draw shows its fingerprint and not for whom; one that is over can be computed again',
    async () => {
      const { html } = await page('/draws')
      expect(html).toContain(sealed.manifest)
      expect(words(html)).toContain('督导公开并且结束之后公布')
      expect(html).not.toContain('/draws/S-2026-001')
      expect((await page('/draws/S-2026-001')).status).toBe(404)
      expect((await page('/draws/S-2026-001.json')).status).toBe(404)
      const told = await page('/draws/S-2026-002')
      expect(told.status).toBe(200)
      expect(told.html).toContain(`--anchor ${anchor}`)
      expect(words(told.html)).toContain('不能证明的事项')
      // The one script of the public pages, and never inline.
      expect(told.html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/desk/assets/draw-verifier.js">'])
      expect((await page('/draws/S-2026-002.json')).response.headers.get('content-type')).toContain('json')
      expect((await page('/draws/S-2026-003')).status).toBe(404)
    },
  )
})

describe('asking for a deadline', () => {
  test('the answer counts day by day', async () => {
    const { html } = await page('/calendar?limit=supervisionRecord&from=2026-02-12')
    expect(words(html)).toContain('最后一日为2026年2月14日（周六）')
  })

  test('a year without an arrangement is called provisional', async () => {
    expect((await page('/calendar?limit=measureDefence&from=2026-12-28')).html).toContain('暂定结果')
    expect((await page('/calendar?year=2027')).html).toContain('尚未录入')
  })

  test('nonsense is answered with what to do', async () => {
    for (const query of [
      'limit=toString&from=2026-01-01',
      'limit=rectification&from=2026-02-30',
      'limit=rectification',
      'from=x',
      'limit=rectification&from=2020-01-01',
      'year=abc',
      'year=99999999',
    ])
      expect((await page(`/calendar?${query}`)).status, query).toBe(200)
    expect((await page('/calendar?limit=rectification&from=2026-02-30')).html).toContain('role="alert"')
  })
})

describe('around the pages', () => {
  test('what does not exist is answered in Chinese with ways on', async () => {
    for (const address of ['/nothing', '/clauses/a99', '/clauses/%3Cscript%3E']) {
      const { status, html } = await page(address)
      expect([status, html.includes('没有找到这个页面')], address).toEqual([404, true])
    }
  })

  test('large type is kept, and its way back never leaves the site', async () => {
    const { response } = await page('/size?large=1&to=%2Fclauses%2Fa17')
    expect(response.headers.get('location')).toBe('/clauses/a17')
    expect((await page('/', { cookie: 'size=large' })).html).toContain('<html lang="zh-Hans" class="large">')
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0aX', ''])
      expect((await page(`/size?to=${encodeURIComponent(to)}`)).response.headers.get('location'), to).toMatch(
        /^\/(?![/\\])/,
      )
  })

  test('the sheet is small and may be kept for ever under its own name', async () => {
    const { response, html } = await page('/assets/public.css')
    expect(response.headers.get('content-type')).toContain('text/css')
    expect(html.length).toBeLessThan(12_000)
    expect((await page('/')).html).toMatch(/\/assets\/public\.css\?v=[0-9a-f]{8}/)
  })

  test('a house that does not rehearse shows no banner', async () => {
    const real = publicPages({ rehearsal: false, whatSystemDoes: () => [], check: async () => undefined, draws })
    expect(await (await real.request('/')).text()).not.toContain('演练')
  })
})
