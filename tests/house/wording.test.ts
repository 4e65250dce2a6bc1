/** Whatever is sent, the person reads plain Chinese: no word of a program, no default of the schema library. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openDocuments } from '../../src/documents/index.ts'
import { makePeople } from '../../src/people/index.ts'
import { openVault } from '../../src/platform/vault/vault.ts'
import { proceduresOf } from '../../src/procedures.ts'
import '../../src/server/mount.ts' // it sets the wording for the whole process

const people = makePeople({ kek: randomBytes(32), index: randomBytes(32) })
const inputs = [
  ...proceduresOf({
    people,
    drawRootOf: () => '',
    papers: { documents: openDocuments({ fontFolders: [] }), folder: '' },
    vault: openVault('', randomBytes(32)),
    offered: { mail: true, gateway: true },
  }).values(),
].flatMap(({ name, commands, readings }) =>
  [...Object.entries(commands), ...Object.entries(readings)].map(([type, row]) => ({
    what: `${name}.${type}`,
    input: row.input,
  })),
)

/** Words of a program, and Latin words at all but for the file format that people know by its name. */
const foreign = (message: string) =>
  /期望|实际接收|无效输入|输入无效|Invalid/.test(message) || /[A-Za-z]{3,}/.test(message.replaceAll(/“[^”]*”/g, ''))

const messagesOf = (schema: z.ZodMiniType, value: unknown): string[] => {
  const { error } = z.safeParse(schema, value)
  return (error?.issues ?? []).map(({ message }) => message)
}

type Def = {
  type: string
  shape?: Record<string, z.ZodMiniType>
  element?: z.ZodMiniType
  innerType?: z.ZodMiniType
  in?: z.ZodMiniType
  entries?: Record<string, string>
}

/** Values that come near the shape before they go wrong, so that the checks deep inside are reached too. */
function near(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def
  const wild = fc.oneof(
    fc.anything(),
    fc.constantFrom(undefined, null, '', Number.NaN, 1e300, -1, 0.5, '\u0000', [], {}),
  )
  const close = (): fc.Arbitrary<unknown> => {
    if (def.shape)
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, near(part)])))
    if (def.element) return fc.oneof(fc.array(near(def.element), { maxLength: 4 }), fc.constant(Array(500).fill('x')))
    if (def.innerType) return near(def.innerType)
    if (def.in) return near(def.in)
    if (def.entries) return fc.constantFrom(...Object.values(def.entries))
    if (def.type === 'number') return fc.oneof(fc.double(), fc.integer())
    return fc.oneof(fc.string(), fc.uuid(), fc.string({ unit: 'binary' }), fc.constant('字'.repeat(5000)))
  }
  return fc.oneof({ weight: 4, arbitrary: close() }, { weight: 1, arbitrary: wild })
}

test('every input of every command and reading, given anything, is answered in plain Chinese', () => {
  const seen = new Set<string>()
  for (const { what, input } of inputs)
    fc.assert(
      fc.property(near(input), (value) => {
        for (const message of messagesOf(input, value)) {
          seen.add(message)
          if (foreign(message) || !/\p{Script=Han}/u.test(message)) throw new Error(`${what}: ${message}`)
        }
      }),
      { numRuns: process.env.ZHIDU_LONG ? 5000 : 150, seed: 20220916 },
    )
  expect(seen.size).toBeGreaterThan(15)
})

const choice = z.enum(['a', 'b'])
test.each<[string, z.ZodMiniType, unknown, string]>([
  ['a missing field', z.object({ name: z.string() }), {}, '必填'],
  ['null', z.string(), null, '必填'],
  ['an empty choice', choice, '', '必填'],
  ['a number for words', z.string(), 5, '应填写文字'],
  ['words for a number', z.number(), 'x', '应填写数字'],
  ['half of a whole number', z.int(), 0.5, '应填写整数'],
  ['no number at all', z.number(), Number.NaN, '应填写数字'],
  ['a number past all bounds', z.int(), 1e300, '数字过大'],
  ['words for yes or no', z.boolean(), 'x', '应选择“是”或“否”'],
  ['words for a list', z.array(z.string()), 'x', '应为逐项填写的列表'],
  ['a list for a form', z.object({}), ['x'], '内容不完整，请逐项填写'],
  ['a choice that is not there', choice, 'c', '选项不在可选范围内，请重新选择'],
  ['an id that is none', z.uuid(), 'x', '编号不正确，请重新选择'],
  ['an address of mail that is none', z.email(), 'x', '电子邮箱地址不正确'],
  ['a pattern without words of its own', z.string().check(z.regex(/^a$/)), 'x', '格式不正确'],
  ['too short', z.string().check(z.minLength(3)), 'x', '不能少于 3 个字'],
  ['too long', z.string().check(z.maxLength(1)), 'xx', '不能超过 1 个字'],
  ['too few entries', z.array(z.int()).check(z.minLength(1)), [], '至少填写 1 项'],
  ['too many entries', z.array(z.int()).check(z.maxLength(1)), [1, 2], '最多填写 1 项'],
  ['too small', z.int().check(z.gte(1)), 0, '数字不能小于 1'],
  ['too big', z.int().check(z.lte(9)), 10, '数字不能大于 9'],
  ['just at an open bound', z.int().check(z.lt(9)), 9, '数字应小于 9'],
  ['no multiple', z.int().check(z.multipleOf(5)), 7, '应为 5 的整数倍'],
  ['what nobody asked for', z.strictObject({}), { x: 1 }, '含有此处不需要的内容，请刷新页面后重新填写'],
  ['none of several shapes', z.union([z.string(), z.array(z.string())]), 5, '填写的内容不正确'],
  ['a check without words of its own', z.string().check(z.refine(() => false)), 'x', '填写的内容不正确'],
  ['words of the contract', z.string().check(z.maxLength(1, { error: '过长' })), 'xx', '过长'],
])('%s', (_name, schema, value, message) => {
  expect(messagesOf(schema, value)).toEqual([message])
})

test('the defaults of the library would not pass', () => {
  expect(foreign('无效输入：期望 string，实际接收 undefined')).toBe(true)
  expect(foreign('Invalid input')).toBe(true)
  expect(foreign('应填写文字，而不是 string')).toBe(true)
})
