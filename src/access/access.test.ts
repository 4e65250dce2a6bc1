import type { Context } from 'hono'
import { expect, test } from 'vitest'
import { Busy, hashPassword, isRight, weakness } from './passwords.ts'
import { listedCount } from './guessable.ts'
import { addressOf, limiter } from './rate.ts'

const from = (peer: string | undefined, said?: string) =>
  addressOf({
    env: { incoming: { socket: { remoteAddress: peer } } },
    req: { header: () => said },
  } as unknown as Context)

test('an address is the peer’s; only a proxy on this machine is believed', () => {
  expect(from('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  expect(from('127.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
  expect(from('::ffff:127.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
  expect(from('::ffff:203.0.113.9', '198.51.100.1')).toBe('::ffff:203.0.113.9')
  expect(from('127.0.0.1.evil.example', '198.51.100.1')).toBe('127.0.0.1.evil.example')
  expect(from('::1')).toBe('::1')
  expect(from(undefined)).toBe('local')
})

test('each address has its own measure', () => {
  const may = limiter(2, 60_000)
  expect([may('a'), may('a'), may('a'), may('b')]).toEqual([true, true, false, true])
})

test.each([
  ['short', '至少 12 个字符'],
  ['昆仑山口的风很大呀今天', '至少 12 个字符'],
  ['password12345678', '过于常见'],
  ['qinghai-admin-123456', '过于常见'],
  ['P@ssw0rd2026!', '过于常见'],
  ['Ｐａｓｓｗｏｒｄ２０２６！', '过于常见'],
  ['2026sunshine!!', '过于常见'],
  ['SUNSHINE-20260302', '过于常见'],
  ['superman-superman', '过于常见'],
  ['xx1qaz2wsx-2026', '过于常见'],
  ['qwertyuiop[]12', '过于常见'],
  ['Xining@Qinghai2026', '过于常见'],
  ['青海省西宁市质量督导2026', '过于常见'],
  ['woaini5201314', '过于常见'],
  ['Gaoyuan-Yanlian-8848', '过于常见'],
  ['aaaaaaaaaaaaaaaa', '重复的字符太多'],
  ['９８７６５４３２１０１２３', '不能全是数字'],
  ['my-ZHONGXIN-secret', '不能包含账号'],
])('a password that will not do: %s', (password, why) => expect(weakness(password, 'zhongxin')).toContain(why))

test('the list is as long as it should be, and its affixes are seen on either side of every entry', () => {
  expect(listedCount).toBeGreaterThanOrEqual(3000)
  for (const word of ['dragon', 'baseball', 'trustno1', 'changeme', 'asdfghjkl'])
    for (const password of [`${word}-20260302-1`, `!!2026_${word}_01`, word.toUpperCase() + word + word])
      expect(weakness(password, 'someone'), password).toMatch(/过于常见/)
})

test('long words of one’s own will do, in any script', () => {
  for (const password of [
    'Gaoyuan-Xingkong-8848',
    'correct horse battery staple',
    'Zuotian-Xiawu-Xiale-Yu',
    '昆仑山口的风很大呀今天好',
    'བཀྲ་ཤིས་བདེ་ལེགས་ཞུ',
  ])
    expect(weakness(password, 'zhongxin')).toBeUndefined()
})

test('full-width letters of a Chinese keyboard are the same password; nobody matches no account', async () => {
  const stored = await hashPassword('Ｇaoyuan－Yanlian－８８４８')
  expect(await isRight(stored, 'Gaoyuan-Yanlian-8848')).toBe(true)
  expect(await isRight(stored, 'Gaoyuan-Yanlian-8849')).toBe(false)
  expect(await isRight(undefined, '不存在的账号也要计算一次')).toBe(false)
})

test('the queue ends rather than grows, and works on afterwards', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 50 }, () => hashPassword('Gaoyuan-Yanlian-8848')))
  const turnedAway = asked.filter((one) => one.status === 'rejected' && one.reason instanceof Busy)
  expect(turnedAway).toHaveLength(8)
  expect(await isRight(await hashPassword('Gaoyuan-Yanlian-8848'), 'Gaoyuan-Yanlian-8848')).toBe(true)
})
