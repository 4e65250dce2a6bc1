/** Names and numbers of persons in words that go to many. */
import { expect, test } from 'vitest'
import { namedIn } from './unnamed.ts'

test.each([
  ['考评员马小芳未到场', ['马小芳'], '马小芳'],
  ['考评员马 小芳未到场', ['马小芳'], '马小芳'],
  ['西宁湟川职业技能培训学校一考场', ['西宁湟川职业技能培训学校'], '西宁湟川职业技能培训学校'],
  ['证件号６３０１０１１９９００１０１００１Ｘ的考生', [], '身份证号码'],
  ['联系13800000000', [], '手机号码'],
  ['第二考场一名考评员未到场，应到30人', ['马小芳', '马'], undefined],
  ['编号2026050812345', [], undefined],
])('%s', (text, names, found) => {
  expect(namedIn([text], names)).toBe(found)
})
