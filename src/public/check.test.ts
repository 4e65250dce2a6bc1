/** Asking about a paper by its code: calm answers, plain facts, and no end of trying for nobody. */
import { expect, test } from 'vitest'
import type { CheckedDocument } from '../documents/check.ts'
import { publicPages } from './index.ts'

const paper: CheckedDocument = {
  kind: '委派函',
  number: '青职评委〔2026〕8号',
  issuedOn: '2026-05-08',
  issuer: '青海省职业技能评价指导中心',
  status: 'issued',
  rehearsal: false,
}
const papers = new Map<string, CheckedDocument>([
  ['9N6MTKAD9N6MTKA0', paper],
  ['9N6MTKAD9N6MTKA1', { ...paper, status: 'voided' }],
  ['YN6MTKAD9N6MTKA2', { ...paper, rehearsal: true }],
])
const draws = { year: async () => ({ chain: undefined, draws: [] }), bundle: async () => undefined }
const pages = (rehearsal: boolean) =>
  publicPages({ rehearsal, whatSystemDoes: () => [], check: async (code) => papers.get(code), draws })
const [app, rehearsed] = [pages(false), pages(true)]
const words = (html: string) => html.replace(/<[^>]+>/g, '')

async function asked(code: string, headers: Record<string, string> = { 'x-real-ip': code }, of = app) {
  const response = await of.request(`/check?code=${encodeURIComponent(code)}`, { headers })
  const html = await response.text()
  return { status: response.status, html, response, answer: words(html.slice(html.indexOf('role="status"'))) }
}

test('a code is answered with the facts of its paper, however it was typed', async () => {
  for (const typed of ['9N6M-TKAD-9N6M-TKA0', '9n6m tkad 9n6m tkao', '９Ｎ６Ｍ－ＴＫＡＤ９Ｎ６ＭＴＫＡ０']) {
    const { status, answer, response } = await asked(typed, {})
    expect(status, typed).toBe(200)
    for (const fact of ['委派函', '青职评委〔2026〕8号', '2026年5月8日', '青海省职业技能评价指导中心', '有效'])
      expect(answer, typed).toContain(fact)
    expect(answer).not.toMatch(/无效|作废/)
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
})

test('a voided paper and one of a rehearsal are never called valid', async () => {
  expect((await asked('9N6MTKAD9N6MTKA1')).answer).toContain('效力已作废')
  const { answer } = await asked('YN6MTKAD9N6MTKA2', undefined, rehearsed)
  expect(answer).toContain('效力演练·无效')
  expect(answer).not.toContain('效力有效')
})

test('a real house answers for no code of a rehearsal, nor a rehearsal for a real one, even where a paper has it', async () => {
  for (const [code, of, word] of [
    ['YN6M-TKAD-9N6M-TKA2', app, '演练·无效'],
    ['9N6M-TKAD-9N6M-TKA0', rehearsed, '只能核验演练文书'],
  ] as const) {
    const { status, answer } = await asked(code, undefined, of)
    expect([status, answer.includes(word), answer.includes('效力有效'), answer.includes('青职评委')]).toEqual([
      404,
      true,
      false,
      false,
    ])
  }
})

test('an unknown code and nonsense are answered calmly, with what to do', async () => {
  const unknown = await asked('0000-0000-0000-0000')
  expect([unknown.status, unknown.answer.includes('请向文书所载的制发机关查询')]).toEqual([404, true])
  const nonsense = await asked('<script>1</script>')
  expect([nonsense.status, nonsense.answer.includes('16位字母和数字')]).toEqual([200, true])
  expect(nonsense.html).not.toContain('<script>')
})

test('one address cannot try codes without end, and does not stand in the way of another', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 25; i++) statuses.push((await asked('0000000000000000', { 'x-real-ip': 'busy' })).status)
  expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
  expect((await asked('9N6MTKAD9N6MTKA0', { 'x-real-ip': 'calm' })).status).toBe(200)
})
