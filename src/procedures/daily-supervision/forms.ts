/** The forms a daily supervision can take, as a15.1.2 names them, and whether it is open or unannounced (a7.5). */
import * as z from 'zod/mini'
import type { ClauseId } from '../../law/clauses.ts'
import type { Part } from '../../law/checklist/index.ts'

type Row = { name: string; clause: ClauseId; technical: boolean; sees: readonly Part[] }

/** `sees`: a visit sees the preparation and the course, a sample of files what is over. */
export const forms = {
  site: { name: '评价现场督导', clause: 'a15.1.2', technical: false, sees: ['before', 'during'] },
  workplace: { name: '工作现场督导', clause: 'a15.1.2', technical: false, sees: ['before', 'during'] },
  comparison: { name: '数据比对', clause: 'a15.1.2', technical: true, sees: ['after'] },
  sampling: { name: '抽查评价资料（含录像）', clause: 'a15.1.2', technical: false, sees: ['after'] },
  remote: { name: '远程监控', clause: 'a15.1.2', technical: true, sees: ['during'] },
} as const satisfies Record<string, Row>
export type Form = keyof typeof forms

/** What of an evaluation these forms of supervision get to see, and so what can be asked about it. */
export function partsSeen(chosen: readonly string[]): Part[] {
  return [...new Set(chosen.flatMap((form) => (Object.hasOwn(forms, form) ? forms[form as Form].sees : [])))]
}

export const form = z.enum(Object.keys(forms) as [Form, ...Form[]])
