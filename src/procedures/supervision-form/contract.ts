/**
 * 督导形式: one use of a form of supervision during a daily supervision (a15.1.2): at the workplace, by comparing data,
 * by sampling papers and recordings, by remote video. A sample is a draw anybody can compute again. It finds nobody guilty.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { words } from '../../kernel/words.ts'
import { forms, lists, resolutions, results } from './choices.ts'
import { camera, cameras, count, items, keyOf, minute, second } from './parts.ts'

const ours = { none: '工作次序由省评价中心安排，规程没有规定' }
const own = { by: 'supervisor.keepRecord', of: 'self', clause: 'a15.1.2', when: ['under-way'] } as const

export const commands = {
  begin: {
    ...own,
    at: 'beginning',
    name: '开始一种督导形式',
    when: ['none'],
    hint: '到达评价现场即为评价现场督导，不在这里记录；未公开的督导只能开始不惊动对方的形式',
    input: z.object({ supervision: z.uuid(), form: keyOf(forms), text: z.optional(words(500)) }),
  },
  seal: {
    ...own,
    at: 'list',
    name: '封存抽查名单',
    hint: '名单封存入日志链后才能抽取，封存后不能更改；名册由系统调取，其他名单只填编号',
    input: z.object({
      of: keyOf(lists),
      items: z.optional(items),
      wanted: count(1, '抽查数量应为不小于1的整数'),
      text: words(500),
    }),
  },
  draw: {
    ...own,
    at: 'draw',
    name: '随机抽取',
    hint: '按年度哈希链计算，只抽一次，任何人可以复算',
    input: z.object({}),
  },
  find: {
    ...own,
    at: 'finding',
    name: '记录抽查结果',
    input: z.object({
      rank: count(1, '请选择抽中的一项'),
      result: keyOf(results),
      text: z.optional(words(1000)),
    }),
  },
  compare: {
    ...own,
    at: 'comparison',
    name: '记录数据比对',
    hint: '写明用什么数据与什么数据比对；数据文件或者比对结果作为证据提交',
    input: z.object({
      left: words(200),
      right: words(200),
      checked: count(1, '比对条数应为不小于1的整数'),
      differing: count(0, '不一致条数应为不小于0的整数'),
      text: z.optional(words(2000)),
    }),
  },
  watch: {
    ...own,
    at: 'watching',
    name: '记录监看时段',
    input: z.object({
      from: minute,
      until: minute,
      platform: words(100),
      cameras,
      resolution: keyOf(resolutions),
      covered: count(0, '画面覆盖的座位数应为不小于0的整数'),
      total: count(1, '座位总数应为不小于1的整数'),
    }),
  },
  interrupt: {
    ...own,
    at: 'interruption',
    name: '记录画面中断',
    input: z.object({ from: minute, until: minute, camera: z.optional(camera), text: words(500) }),
  },
  mark: {
    ...own,
    at: 'moment',
    name: '标记时刻',
    hint: '先在本页提交画面截图；截图的校验值由系统从证据中取得',
    input: z.object({ at: second, camera, evidence: z.uuid(), text: words(1000) }),
  },
  end: {
    ...own,
    at: 'end',
    name: '结束这种形式',
    hint: '各种形式都结束后，才能结束督导',
    input: z.object({}),
  },
  withdraw: {
    ...own,
    at: 'withdrawal',
    name: '撤回',
    when: ['under-way', 'ended'],
    clause: ours,
    hint: '撤回的内容和理由留存可查；已经抽取的不能撤回',
    input: z.object({ reason: words(300) }),
  },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, SupervisionForm } from './state.ts'
