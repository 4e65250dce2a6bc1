/** Files handed in about a visit: read once for the whole of it, handed in beside the item, the problem or the act they show. */
import type { ReactNode } from 'react'
import { EvidenceField } from './kit/evidence-field.tsx'
import type { Hand } from './kit/use-handing.ts'
import { type About, handIn } from './hand-in.ts'
import { useReading } from './use-reading.ts'

export type EvidenceRow = {
  id: string
  item: string | null
  problem: string | null
  duty: string | null
  size: number
  name: string | null
  preview: string
  sha256: string
  withdrawn: object | null
}

export function useEvidence(record: string) {
  const { value, again } = useReading<{ rows: EvidenceRow[] }>(`/api/evidence?procedure=record&subject=${record}`)
  return { rows: (value?.rows ?? []).filter(({ withdrawn }) => !withdrawn), again }
}

const thumbnailOf = ({ id, preview }: EvidenceRow) =>
  preview === 'made' ? { thumbnail: `/api/evidence/${id}/thumbnail.jpg` } : {}
export const titleOf = ({ name }: EvidenceRow) => name ?? '未命名的文件'

type Props = { record: string; about: Omit<About, 'record'>; label: ReactNode; mine: (row: EvidenceRow) => boolean }

export function EvidenceAbout({ record, about, label, mine }: Props) {
  const { rows, again } = useEvidence(record)
  const hand: Hand = async ({ file, ...handing }, told) => {
    const outcome = await handIn({ record, ...about }, { ...handing, file, name: file.name }, told)
    if (outcome.done) again()
    return outcome
  }
  return (
    <EvidenceField
      label={label}
      kinds="原样保存，收到后不能更改"
      accept="image/*,audio/*,video/*,.pdf,.docx,.xlsx"
      received={rows
        .filter(mine)
        .map((row) => ({ id: row.id, name: titleOf(row), size: row.size, ...thumbnailOf(row) }))}
      hand={hand}
    />
  )
}
