/** Who signs, with room to sign by hand where nothing was confirmed yet; a refusal stands with its reason and witness. */
import { type Line, momentText } from './cells.ts'
import type { Field } from './field.ts'
import type { Signed, Values } from './values.ts'

export type Party = {
  title: string
  lines: readonly Line[]
  day: string | null
  toSign: boolean
  /** The digest of a picture of the signature. */
  picture?: string
}
export type SignaturesBlock = {
  kind: 'signatures'
  id: string
  label: string
  /** `lines` are what is known; without `day` there is a blank date to fill in. */
  parties: readonly Party[]
}

export function signaturesOf({ id, label }: Field, value: Values['F-B09']): SignaturesBlock {
  const supervisors = value?.supervisors ?? []
  const all = supervisors.length > 0 ? supervisors.map(supervisor) : [party('质量督导员', [])]
  return { kind: 'signatures', id, label, parties: [...all, institution(value?.institution ?? null)] }
}

const party = (title: string, lines: readonly Line[], day: string | null = null, toSign = true): Party => ({
  title,
  lines,
  day,
  toSign,
})

function supervisor(signed: Signed) {
  return withPicture(party('质量督导员', named(signed), dayOf(signed), !signed.at), signed)
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
  return withPicture(party(title, named(value), dayOf(value), !value.at), value)
}

const named = ({ name, role }: Signed): Line[] => [[{ person: name }, ...(role ? [`（${role}）`] : [])]]
const ways = { drawn: '手写签字', paper: '在纸质表上签字，照片存档', confirmed: '在系统中确认' } as const
const dayOf = ({ at, how = 'confirmed', changed }: Signed): string | null =>
  at ? `${momentText(at)}${ways[how]}${changed ? '，签字后记录有改动' : ''}` : null
const withPicture = (of: Party, { sha256 }: Signed): Party => (sha256 ? { ...of, picture: sha256 } : of)
