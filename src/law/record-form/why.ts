/** Why a field is asked, for whoever fills it: its purpose, and the clause it rests on or that the form itself wants it. */
import type { ClauseId } from '../clauses.ts'
import { bodyFields } from './body-fields.ts'
import { evaluationFields } from './evaluation-fields.ts'
import type { Field } from './field.ts'

const asked = [...evaluationFields, ...bodyFields] as readonly Field[]

/** 本表所需: no clause asks for it; the form does. */
export function whyAsked(id: (typeof evaluationFields)[number]['id'] | (typeof bodyFields)[number]['id']) {
  const field = asked.find((each) => each.id === id)
  return { purpose: field?.purpose ?? '', clause: field?.basis as ClauseId | undefined }
}
