/** What is wrong with one field of an input, in the office's own words; a message that a contract sets comes before these. */
import type * as z from 'zod/mini'

type Issue = Parameters<NonNullable<z.core.$ZodConfig['localeError']>>[0]

const kinds: Record<string, string> = {
  string: '应填写文字',
  number: '应填写数字',
  int: '应填写整数',
  nan: '应填写数字',
  bigint: '应填写整数',
  boolean: '应选择“是”或“否”',
  date: '应填写日期，例如 2026-02-14',
  array: '应为逐项填写的列表',
  object: '内容不完整，请逐项填写',
  record: '内容不完整，请逐项填写',
}

const formats: Record<string, string> = {
  uuid: '编号不正确，请重新选择',
  email: '电子邮箱地址不正确',
  url: '网址不正确',
  date: '日期不正确，应写成 2026-02-14 的样子',
  datetime: '日期和时间不正确',
  time: '时间不正确',
}

export function wordingOf(issue: Issue): string {
  if (issue.input === undefined || issue.input === null || issue.input === '') return '必填'
  switch (issue.code) {
    case 'invalid_type':
      return own(kinds, issue.expected) ?? wrong
    case 'invalid_value':
      return issue.values.length === 1 ? wrong : '选项不在可选范围内，请重新选择'
    case 'invalid_format':
      return own(formats, issue.format) ?? '格式不正确'
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的整数倍`
    case 'unrecognized_keys':
      return '含有此处不需要的内容，请刷新页面后重新填写'
    default:
      return wrong
  }
}

const wrong = '填写的内容不正确'
const own = (table: Record<string, string>, key: string) => (Object.hasOwn(table, key) ? table[key] : undefined)

type Bound<Code> = Extract<Issue, { code: Code }>

function tooSmall({ origin, minimum, inclusive }: Bound<'too_small'>): string {
  if (origin === 'string') return `不能少于 ${minimum} 个字`
  if (isMany(origin)) return `至少填写 ${minimum} 项`
  if (origin === 'date') return '日期过早'
  if (!Number.isFinite(Number(minimum)) || Math.abs(Number(minimum)) >= Number.MAX_SAFE_INTEGER) return '数字过小'
  return inclusive === false ? `数字应大于 ${minimum}` : `数字不能小于 ${minimum}`
}

function tooBig({ origin, maximum, inclusive }: Bound<'too_big'>): string {
  if (origin === 'string') return `不能超过 ${maximum} 个字`
  if (isMany(origin)) return `最多填写 ${maximum} 项`
  if (origin === 'date') return '日期过晚'
  if (origin === 'file') return '文件过大'
  if (!Number.isFinite(Number(maximum)) || Math.abs(Number(maximum)) >= Number.MAX_SAFE_INTEGER) return '数字过大'
  return inclusive === false ? `数字应小于 ${maximum}` : `数字不能大于 ${maximum}`
}

const isMany = (origin: string) => origin === 'array' || origin === 'set' || origin === 'map'
