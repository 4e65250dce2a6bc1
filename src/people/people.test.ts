import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { commit, commitment } from '../journal/keep.ts'
import { Said } from '../kernel/words.ts'
import { mask } from './mask.ts'
import { blindIndex, normalise, seal, unseal } from './seal.ts'

test.each([
  ['张三', '张*'],
  ['张三丰', '张**'],
  ['欧阳修', '欧阳*'],
  ['扎西·多杰', '扎西·**'],
  ['𠮷田', '𠮷*'],
  ['བཀྲ་ཤིས', `བ${'*'.repeat([...'བཀྲ་ཤིས'].length - 1)}`],
])('a name is masked by code points: %s', (name, masked) => expect(mask('name', name)).toBe(masked))

test('numbers keep their ends', () => {
  expect(mask('identityNumber', '632801199001011234')).toBe(`632${'*'.repeat(13)}34`)
  expect(mask('phone', '13812345678')).toBe('138****5678')
  expect(mask('phone', '12')).toBe('**')
})

test('a sealed value opens with its key at its place, and with nothing else', () => {
  const key = randomBytes(32)
  const sealed = seal(key, 'a', '扎西·多杰')
  expect(unseal(key, 'a', sealed)).toBe('扎西·多杰')
  expect(() => unseal(key, 'b', sealed)).toThrow()
  expect(() => unseal(randomBytes(32), 'a', sealed)).toThrow()
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] as number) ^ 1
    expect(() => unseal(key, 'a', changed)).toThrow()
  }
})

test('the same number is found however it is written', () => {
  const key = randomBytes(32)
  const same = ['13812345678', '+86 138 1234 5678', '138-1234-5678', '１３８１２３４５６７８']
  expect(new Set(same.map((text) => blindIndex(key, 'phone', text).toString('hex'))).size).toBe(1)
  expect(normalise('11010519491231002x')).toBe('11010519491231002X')
  expect(blindIndex(key, 'phone', '1').equals(blindIndex(randomBytes(32), 'phone', '1'))).toBe(false)
})

test('words get a salted commitment before anything is decided, once, and never leave in JSON', () => {
  const said = new Said('事实', 'note')
  const command = { person: 'p', deep: [{ said }] }
  commit(command)
  const { c, ref, salt } = said
  commit(command)
  expect([said.c, said.ref, said.person]).toEqual([c, ref, 'p'])
  expect(c).toBe(commitment(salt, 'note', '事实'))
  expect(JSON.stringify(command)).not.toContain('事实')
  expect(JSON.stringify(command)).not.toContain(salt)
})
