/** Who signs, with room to sign by hand where nothing was confirmed yet; a refusal stands with its reason and witness. */
import { type Line, momentText } from './cells.ts'
import type { Field } from './field.ts'
import type { Signed, Values } from './values.ts'

export type SignaturesBlock = {
  kind: 'signatures'
  id: string
  label: string
  /** `lines` are what is known; without `day` there is a blank date to fill in. */
  parties: readonly { title: string; lines: readonly Line[]; day: string | null; toSign: boolean }[]
}

export function signaturesOf({ id, label }: Field, value: Values['F-B09']): SignaturesBlock {
  const supervisors = value?.supervisors ?? []
  const all = supervisors.length > 0 ? supervisors.map(supervisor) : [party('质量督导员', [])]
  return { kind: 'signatures', id, label, parties: [...all, institution(value?.institution ?? null)] }
}

const party = (title: string, lines: readonly Line[], day: string | null = null, toSign = true) => ({
  title,
  lines,
  day,
  toSign,
})

function supervisor(signed: Signed) {
  return party('质量督导员', named(signed), dayOf(signed), !signed.at)
}

function institution(value: NonNullable<Values['F-B09']>['institution']) {
  const title = '评价机构（现场负责人）'
  if (value === null) return party(title, [])
  if ('refused' in value)
    return party(
      title,
      [[`拒绝签字，理由：${value.refused}`], ...(value.witness ? [['见证人：', { person: value.witness }]] : [])],
      null,
      false,
    )
  return party(title, named(value), dayOf(value), !value.at)
}

const named = ({ name, role }: Signed): Line[] => [[{ person: name }, ...(role ? [`（${role}）`] : [])]]
const dayOf = ({ at }: Signed): string | null => (at ? `${momentText(at)}在系统中确认` : null)
