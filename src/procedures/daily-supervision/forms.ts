/** The forms a daily supervision can take, as a15.1.2 names them, and whether it is open or unannounced (a7.5). */
import * as z from 'zod/mini'

export const forms = {
  site: { name: '评价现场督导', technical: false },
  workplace: { name: '工作现场督导', technical: false },
  comparison: { name: '数据比对', technical: true },
  sampling: { name: '抽查评价资料（含录像）', technical: false },
  remote: { name: '远程监控', technical: true },
} as const
export type Form = keyof typeof forms

export const form = z.enum(Object.keys(forms) as [Form, ...Form[]])
