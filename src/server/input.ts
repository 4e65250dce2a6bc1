/** What was sent, as the contract takes it: or each line that is wrong, in words, and nothing of it done. */
import * as z from 'zod/mini'
import { Stop } from './answers.ts'
import { idsInCapitals } from './spelling.ts'
import { wordingOf } from './wording.ts'

z.config({ localeError: wordingOf })

export function parsed(schema: z.ZodMiniType, value: unknown): unknown {
  const result = z.safeParse(schema, value)
  const wrong = result.error?.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const issues = wrong ?? idsInCapitals(result.data)
  if (issues.length === 0) return result.data
  throw new Stop(422, {
    reason: '填写的内容不完整或不正确',
    remedy: '请按提示修改后重新提交，已填内容不会丢失',
    issues,
  })
}
