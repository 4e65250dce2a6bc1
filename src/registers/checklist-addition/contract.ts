/**
 * 补充检查项目: what an industry authority or an institution looks at beside the bank, by rules of its own (a28). There is
 * no command that touches an item of the bank, so an addition can only ask more, never less.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandRow, CommandTable } from '../../kernel/procedure.ts'
import { words } from '../../kernel/words.ts'
import { isDay } from '../../law/calendar/index.ts'
import type { Day } from '../../law/calendar/index.ts'
import { type Basis, phrases } from '../../law/checklist/index.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  error: '日期应写成 2026-03-14 的样子',
})
const reason = words(300)
/** The phrase of a14 it rests on: its place in the text, counted from 0. */
const basis = z.pipe(
  z.int({ error: '请选择所依据的督导内容' }).check(z.gte(0), z.lt(phrases.length, { error: '所选的督导内容不存在' })),
  z.transform((at: number) => phrases[at] as Basis),
)
const drafted = z.object({ text: words(200), basis })

const by = <P extends CommandRow['by']>(power: P) => ({ by: power, of: 'own', clause: 'a28' }) as const
const field = by('industry.keepAdditions')
const own = by('institution.keepAdditions')
const onlyAdds = '只能在通用检查事项之外增加，不替代、不改变通用检查事项'
const kept = '启用后不能改动文字；需要改动的，停用后另行起草'

export const commands = {
  draftForField: {
    ...field,
    at: 'field-draft',
    name: '起草本行业补充项目',
    when: ['none', 'draft'],
    hint: onlyAdds,
    input: drafted,
  },
  draftForOwn: {
    ...own,
    at: 'own-draft',
    name: '起草本机构补充项目',
    when: ['none', 'draft'],
    hint: onlyAdds,
    input: drafted,
  },
  enforceForField: {
    ...field,
    at: 'field-enforcement',
    name: '启用',
    when: ['draft'],
    hint: kept,
    input: z.object({ from: day }),
  },
  enforceForOwn: {
    ...own,
    at: 'own-enforcement',
    name: '启用',
    when: ['draft'],
    hint: kept,
    input: z.object({ from: day }),
  },
  endForField: {
    ...field,
    at: 'field-end',
    name: '停用',
    when: ['in-force'],
    hint: '此前开始的督导仍按原项目填写，已填写的保留',
    input: z.object({ until: day, reason }),
  },
  endForOwn: {
    ...own,
    at: 'own-end',
    name: '停用',
    when: ['in-force'],
    hint: '此前开始的督导仍按原项目填写，已填写的保留',
    input: z.object({ until: day, reason }),
  },
  discardForField: { ...field, at: 'field-discard', name: '作废草稿', when: ['draft'], input: z.object({ reason }) },
  discardForOwn: { ...own, at: 'own-discard', name: '作废草稿', when: ['draft'], input: z.object({ reason }) },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Addition, Event, Facts } from './state.ts'
