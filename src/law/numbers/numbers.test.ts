import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawTest } from '../../../tests/law-test.ts'
import { levels } from '../levels.ts'
import { explainCertificate, makeCertificate, parseCertificate } from './certificate.ts'
import { explainDocumentNumber, makeDocumentNumber, parseDocumentNumber } from './document-number.ts'
import { explainExternalCard, makeExternalCard, parseExternalCard } from './external-card.ts'
import { parseIdentityNumber } from './identity-number.ts'
import { explainInstitutionCode, makeInstitutionCode, parseInstitutionCode } from './institution-code.ts'
import {
  explainInternalCard,
  internalCardTemplate,
  makeInternalCard,
  parseInternalCard,
  rehearsalCardTemplate,
} from './internal-card.ts'
import { explainPlanNumber, makePlanNumber, parsePlanNumber } from './plan-number.ts'
import { isOfRehearsal, strayCard } from './rehearsal.ts'
import type { Result } from './result.ts'
import { parseUnifiedCode } from './unified-code.ts'

const problemsOf = (result: Result<object>) => (result.ok ? [] : result.problems)
const year = fc.integer({ min: 2022, max: 2099 })

describe('card numbers', () => {
  lawTest('att1', 'an external card is R63, the year and the serial, and says the attachment is not at hand', () => {
    expect(makeExternalCard({ year: 2022, serial: 100, rehearsal: false })).toBe('R63220100')
    expect(parseExternalCard('Ｒ６３ ２２ ０１００')).toEqual({
      ok: true,
      value: 'R63220100',
      year: 2022,
      serial: 100,
      rehearsal: false,
    })
    expect(explainExternalCard('r63220100')).toContain('原附件未取得')
    expect(explainExternalCard('R63220100')).toContain('2022年核发')
  })

  lawTest('a10', 'an external card of another body, year or kind is refused with what to do', () => {
    for (const text of ['R36220001', 'N63220001', 'R63210001', 'R63220000', 'R6322001', 'R6322000A', ''])
      expect(problemsOf(parseExternalCard(text)).join()).toMatch(/请/)
    expect(() => makeExternalCard({ year: 2022, serial: 10_000, rehearsal: false })).toThrow(RangeError)
  })

  lawTest('a12.p1', 'an internal card carries its institution, under a template that can be replaced', () => {
    const card = makeInternalCard({ institution: '000063000012', year: 2026, serial: 7 })
    expect(card).toBe('N00006300001226007')
    expect(parseInternalCard(card)).toMatchObject({ ok: true, institution: '000063000012', year: 2026, serial: 7 })
    expect(explainInternalCard(card)).toContain('暂行约定')
    const other = { id: '2', letter: 'NB', institution: 6, year: 2, serial: 4 }
    expect(parseInternalCard('NB000012260007', other)).toMatchObject({ ok: true, institution: '000012', serial: 7 })
    expect(parseInternalCard('NB000012260007').ok).toBe(false)
  })

  test('what a rehearsal numbers is a series of its own, is read as such, and says that it has no effect', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 999 }), (year, serial) => {
        const numbers = [true, false].flatMap((rehearsal) => [
          makeExternalCard({ year, serial, rehearsal }),
          makeInternalCard(
            { institution: '000063000012', year, serial },
            rehearsal ? rehearsalCardTemplate : internalCardTemplate,
          ),
        ])
        expect(new Set(numbers).size).toBe(4)
        expect(numbers.map(isOfRehearsal)).toEqual([true, true, false, false])
        for (const rehearsal of [true, false])
          expect(numbers.map((card) => !strayCard(card, rehearsal))).toEqual([
            rehearsal,
            rehearsal,
            !rehearsal,
            !rehearsal,
          ])
        expect(parseExternalCard(numbers[0] as string)).toMatchObject({ ok: true, year, serial, rehearsal: true })
        expect(parseInternalCard(numbers[1] as string)).toMatchObject({ ok: true, year, serial })
        expect(explainExternalCard(numbers[0] as string)).toContain('演练编号，不产生任何效力')
        expect(explainInternalCard(numbers[1] as string)).toContain('演练编号，不产生任何效力')
        expect(explainExternalCard(numbers[2] as string)).not.toContain('演练')
      }),
    )
  })

  test('every card that is made is read back', () => {
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 999_999 }),
        (year, serial, institution) => {
          const external = parseExternalCard(makeExternalCard({ year, serial, rehearsal: false }))
          const code = `000063${String(institution).padStart(6, '0')}`
          const internal = parseInternalCard(makeInternalCard({ institution: code, year, serial }))
          return (
            external.ok &&
            external.serial === serial &&
            internal.ok &&
            internal.institution === code &&
            internal.year === year
          )
        },
      ),
    )
  })
})

describe('certificate, institution, plan and document numbers', () => {
  test('a certificate of the field is read segment by segment', () => {
    expect(parseCertificate('Y000544031005263000001')).toMatchObject({
      ok: true,
      institution: 'Y000544031005',
      year: 2026,
      level: '3',
      serial: 1,
    })
    expect(explainCertificate('S000063000012264000001')).toContain('四级（中级工）')
    for (const text of [
      'Z000063000012264000001',
      'S000099000012264000001',
      'S000063000012266000001',
      'S000063000012264000000',
      'S0000',
    ])
      expect(problemsOf(parseCertificate(text)).join()).toContain('请核对')
  })

  test('every certificate that is made is read back', () => {
    const parts = fc.record({
      year,
      level: fc.constantFrom(...levels.map(({ code }) => code)),
      serial: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('Y' as const, 'S' as const),
        (parts, serial, letter) => {
          const institution = makeInstitutionCode({ letter, serial })
          const read = parseCertificate(makeCertificate({ ...parts, institution }))
          return (
            read.ok && read.institution === institution && read.level === parts.level && read.serial === parts.serial
          )
        },
      ),
    )
  })

  test('an institution code and a plan number name their segments', () => {
    expect(explainInstitutionCode('Y000544031005')).toContain('广东省')
    expect(parseInstitutionCode(makeInstitutionCode({ letter: 'S', serial: 12 }))).toMatchObject({
      value: 'S000063000012',
      serial: 12,
    })
    expect(makePlanNumber({ year: 2026, institution: 12, batch: 1 })).toBe('26630000120001')
    expect(parsePlanNumber('26440310050002')).toMatchObject({ ok: true, year: 2026, province: '44', batch: 2 })
    expect(explainPlanNumber('2663000012000')).toContain('14位')
  })

  test('a document number is written as officials write it', () => {
    expect(parseDocumentNumber('青职评[2022]8号')).toEqual({
      ok: true,
      value: '青职评〔2022〕8号',
      office: '青职评',
      year: 2022,
      serial: 8,
    })
    expect(parseDocumentNumber('青职评（２０２２）８号').ok).toBe(true)
    for (const text of ['青职评〔22〕8号', '青职评〔2022〕08号', '青职评〔2022〕第8号', '青职评2022年8号', '8号'])
      expect(parseDocumentNumber(text).ok).toBe(false)
    expect(makeDocumentNumber({ office: '青职评', year: 2026, serial: 31 })).toBe('青职评〔2026〕31号')
    expect(explainDocumentNumber('青职评〔2022〕8号')).toContain('第8号')
  })

  test('no text at all makes a reader fall over', () => {
    const readers = [
      parseCertificate,
      parseDocumentNumber,
      parseExternalCard,
      parseIdentityNumber,
      parseInstitutionCode,
      parseInternalCard,
      parsePlanNumber,
      parseUnifiedCode,
    ]
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...readers), (text, read) => {
        const result = read(text)
        return result.ok || result.problems.length > 0
      }),
    )
  })
})
