import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { prefectures } from '../divisions.ts'
import { explainIdentityNumber, makeIdentityNumber, parseIdentityNumber } from './identity-number.ts'
import type { Result } from './result.ts'
import { explainUnifiedCode, makeUnifiedCode, parseUnifiedCode } from './unified-code.ts'

const problemsOf = (result: Result<object>) => (result.ok ? [] : result.problems)
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)
const swapped = (text: string, at: number) =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)

const identity = fc
  .record({
    division: fc.constantFrom(...prefectures.map(({ code }) => code)),
    birth: fc.nat(25_000).map((n) => addDays('1940-01-01', n)),
    order: fc.integer({ min: 1, max: 999 }),
  })
  .map(makeIdentityNumber)

describe('identity numbers', () => {
  test('known numbers of the standard are read', () => {
    expect(parseIdentityNumber('11010519491231002X')).toMatchObject({
      ok: true,
      birth: '1949-12-31',
      sex: '女',
      division: '北京市',
    })
    expect(parseIdentityNumber('１１０１０５ 19491231 002x').ok).toBe(true)
    expect(parseIdentityNumber('440524188001010014')).toMatchObject({ ok: true, sex: '男' })
  })

  test('an old division of Qinghai is known', () => {
    const number = makeIdentityNumber({ division: '632122', birth: '1975-05-06', order: 12 })
    expect(parseIdentityNumber(number)).toMatchObject({ ok: true, division: '青海省原海东地区', sex: '女' })
  })

  test('what is impossible is refused, with every reason', () => {
    expect(problemsOf(parseIdentityNumber('990101202613400011')).length).toBeGreaterThan(1)
    expect(problemsOf(parseIdentityNumber('11010519491231002X', '1949-01-01')).join()).toContain('出生日期')
    for (const text of ['', '123', '11010519491231002Y', '1101051949123100２XX'])
      expect(parseIdentityNumber(text).ok).toBe(false)
  })

  test('one changed digit is always refused', () => {
    fc.assert(
      fc.property(
        identity,
        fc.nat(17),
        fc.nat(9),
        (number, at, by) =>
          number.charAt(at) === String(by) || !parseIdentityNumber(replaced(number, at, String(by))).ok,
      ),
      { numRuns: 2000 },
    )
  })

  test('two neighbours exchanged are always refused', () => {
    fc.assert(
      fc.property(
        identity,
        fc.nat(16),
        (number, at) => number.charAt(at) === number.charAt(at + 1) || !parseIdentityNumber(swapped(number, at)).ok,
      ),
      { numRuns: 2000 },
    )
  })

  test('the explanation never shows the number', () => {
    fc.assert(fc.property(identity, (number) => !explainIdentityNumber(number).includes(number.slice(-8))))
    expect(explainIdentityNumber('11010519491231002X')).toContain('1949年12月31日')
  })
})

describe('unified codes', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const known = ['91350100M000100Y43', '91330100799655058B', '914403001922038216', '9144030071526726XG']

  test('known codes are read', () => {
    for (const code of known) expect(problemsOf(parseUnifiedCode(code))).toEqual([])
    expect(explainUnifiedCode('91350100M000100Y43')).toContain('福建省')
    expect(makeUnifiedCode({ body: '91', division: '350100', subject: 'M000100Y' })).toBe('91350100M000100Y43')
  })

  test('one changed character is always refused', () => {
    const code = fc.constantFrom(...known)
    fc.assert(
      fc.property(
        code,
        fc.nat(17),
        fc.constantFrom(...alphabet),
        (code, at, by) => code.charAt(at) === by || !parseUnifiedCode(replaced(code, at, by)).ok,
      ),
      { numRuns: 2000 },
    )
  })

  test('letters the standard does not use are named', () => {
    expect(problemsOf(parseUnifiedCode('9135010OM000100Y43')).join()).toContain('“O”')
    expect(parseUnifiedCode('9135').ok).toBe(false)
  })
})
