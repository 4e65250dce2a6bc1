/** A registration as the Centre would send it, with a code whose check character is right. */
import { randomUUID } from 'node:crypto'
import { unifiedCheck } from '../../src/law/numbers/unified-code.ts'

export const codeOf = (n: number) => {
  const body = `91630100MA${String(n).padStart(7, '0')}`
  return body + unifiedCheck(body)
}
export const venue = randomUUID()
export const registration = (n: number, change: object = {}) => ({
  code: codeOf(n),
  name: `测试机构${n}`,
  kinds: ['level'],
  kind: 'DJ-S',
  prefecture: '630100',
  address: '演练路1号',
  legal: { person: randomUUID(), name: '张三' },
  head: { person: randomUUID(), name: '李四' },
  contact: { person: randomUUID(), name: '王五', phone: '13900000000' },
  filedOn: '2026-03-02',
  venues: [{ id: venue, name: '主考点', address: '演练路1号', type: 'mixed', workstations: 40, cameras: 8 }],
  scope: [{ occupation: '6-31-01-03', level: '4', venue }],
  ...change,
})
