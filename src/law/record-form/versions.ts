/**
 * 督导情况记录表 (a17, 附件3) as data: one definition for the screen, the printed form and the exported one. The
 * attachment is not at hand, and the form says so on its face; once it is, it becomes a new version with its own days.
 */
import type { Day } from '../calendar/index.ts'
import { chapter6 } from '../clauses/chapter-6.ts'
import { bodyFields } from './body-fields.ts'
import { type Field, type RecordForm, type Source, sources } from './field.ts'
import { evaluationFields } from './evaluation-fields.ts'
import { taskFields } from './task-fields.ts'

export const recordForms: readonly RecordForm[] = [
  {
    id: 'record-form-1',
    title: chapter6.att3,
    note: '原附件未取得，暂用本表',
    clause: 'a17',
    attachment: 'att3',
    from: '2022-09-16',
    fields: [...taskFields, ...evaluationFields, ...bodyFields],
  },
]

export function formOn(day: Day): RecordForm | undefined {
  return recordForms.find(({ from, until }) => from <= day && (!until || day <= until))
}

export function formOf(id: string): RecordForm | undefined {
  return recordForms.find((each) => each.id === id)
}

/** The fields of the form as it stands: what is off stays out unless the office has turned it on. */
export function fieldsOf({ fields }: RecordForm, on: readonly string[] = []): Field[] {
  return fields.filter(({ id, off }) => !off || on.includes(id))
}

/** What somebody has to fill in; nothing that a register or an earlier act knows. */
export function askedOf(form: RecordForm, who: Extract<Source, 'supervisor' | 'institution' | 'office'>): Field[] {
  return fieldsOf(form).filter(({ source }) => source === who && sources[source].asked)
}
