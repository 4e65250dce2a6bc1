/** The bank of items in public: by version and stage, and two versions compared. */
import { describe, expect, test } from 'vitest'
import { lawTest } from '../../tests/law-test.ts'
import { type Checklist, checklists, type Item } from '../law/checklist/index.ts'
import { publicPages } from './index.ts'

describe('the checklist', () => {
  const [first] = checklists as [Checklist]
  const newer: Checklist = {
    ...first,
    id: 'checklist-2',
    title: '质量督导检查事项（第2版）',
    from: '2026-02-01',
    items: first.items
      .filter(({ id }) => id !== 'T03')
      .map((item): Item => (item.id === 'A05' ? { ...item, text: '制度齐全，并有执行记录' } : item))
      .concat({ ...(first.items[0] as Item), id: 'A14', text: '新增的一项' }),
  }
  const pages = (versions?: readonly Checklist[]) =>
    publicPages({
      rehearsal: true,
      whatSystemDoes: () => [],
      check: async () => undefined,
      draws: { year: async () => ({ chain: undefined, draws: [] }), bundle: async () => ({}) },
      now: () => new Date('2026-02-13T02:00:00Z'),
      ...(versions ? { versions } : {}),
    })
  const [one, two] = [pages(), pages([{ ...first, until: '2026-01-31' }, newer])]
  const html = async (path: string, app = two) => {
    const response = await app.request(path)
    return { status: response.status, html: await response.text() }
  }

  lawTest(
    'a14',
    'each item stands there with its words of the text, and the page says that the bank is ours',
    async () => {
      const { html: shown } = await html('/checklist?stage=B', one)
      expect(new TextEncoder().encode(shown).length).toBeLessThan(30_000)
      for (const { id, text, basis } of first.items.filter(({ stage }) => stage === 'B')) {
        expect(shown).toContain(id)
        expect(shown).toContain(text)
        expect(shown).toContain(`“${basis[0].phrase}”`)
      }
      expect(shown).toContain(first.note)
      expect(shown).toContain('目前只有这一个版本')
    },
  )

  test('the version of the day stands first; an old one can still be read', async () => {
    expect((await html('/checklist')).html).toContain('<h1>质量督导检查事项（第2版）</h1>')
    const old = await html('/checklist?version=checklist-1&stage=T')
    expect(old.html).toContain('<h1>质量督导检查事项（第1版）</h1>')
    expect(old.html).toContain('理论优先采用上机考试')
  })

  test('two versions compared name what came, what changed and what ended, with its basis, whichever is named first', async () => {
    const told = await html('/checklist?from=checklist-1&to=checklist-2')
    expect(told.html).toContain('增加1项，改动1项，停用1项')
    for (const words of ['新增的一项', '理论优先采用上机考试', '→ 制度齐全，并有执行记录', '第十四条（二）“制度配备”'])
      expect(told.html).toContain(words)
    const turned = await html('/checklist?from=checklist-2&to=checklist-1')
    expect(turned.html).toContain('增加1项，改动1项，停用1项')
    expect(turned.html).toContain('→ 制度齐全，并有执行记录')
  })

  test('what does not exist is said, and the version in force is shown', async () => {
    for (const path of ['/checklist?version=x', '/checklist?from=x&to=checklist-1', '/checklist?from=checklist-1']) {
      const answer = await html(path)
      expect(answer.status, path).toBe(404)
      expect(answer.html, path).toContain('class="warn"')
    }
    expect((await html('/checklist?from=checklist-1&to=checklist-1')).html).toContain('请选择两个不同的版本')
  })
})
