export const chapter1 = {
  a1: '有规则，没有测试；清单里没有它。',
  a2: '没有规则，也没有测试。',
}
