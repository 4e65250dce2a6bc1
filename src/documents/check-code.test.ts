import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOfRehearsal } from '../law/numbers/rehearsal.ts'
import { newCheckCode, printedCheckCode, readCheckCode } from './check-code.ts'

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

test('every code reads back as itself, printed, spelled out, small, or scanned as an address', () => {
  fc.assert(
    fc.property(tenBytes, fc.boolean(), (bytes, rehearsal) => {
      const code = newCheckCode(rehearsal, bytes)
      expect(code).toMatch(rehearsal ? /^Y[0-9A-HJKMNP-TV-Z]{15}$/ : /^[0-9A-F][0-9A-HJKMNP-TV-Z]{15}$/)
      expect(isOfRehearsal(code)).toBe(rehearsal)
      const printed = printedCheckCode(code)
      for (const typed of [
        code,
        printed,
        printed.toLowerCase(),
        printed.replaceAll('-', ' '),
        printed.replaceAll('-', '－'),
      ])
        expect(readCheckCode(typed)).toBe(code)
      expect(readCheckCode(`https://example.cn/check?code=${code}#x`)).toBe(code)
      expect(readCheckCode(printed.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    }),
  )
})

test('every bit but those that say which series it is makes another code', () => {
  fc.assert(
    fc.property(tenBytes, fc.nat(79), fc.boolean(), (bytes, bit, rehearsal) => {
      const other = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte))
      const same = newCheckCode(rehearsal, bytes) === newCheckCode(rehearsal, other)
      expect(same).toBe(bit < (rehearsal ? 5 : 1))
    }),
  )
  expect(new Set(Array.from({ length: 1000 }, () => newCheckCode(true))).size).toBe(1000)
})

test('what is too short, too long or outside the alphabet is no code', () => {
  for (const text of ['', '9N6M', '9N6MTKAD9N6MTKAD9', '9N6MTKAD9N6MTKAU', '核验码', "' or 1=1 --------"])
    expect(readCheckCode(text), text).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCheckCode(text) ?? '0'.repeat(16)).toHaveLength(16)
    }),
  )
})
