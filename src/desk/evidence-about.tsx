/** Files handed in about a visit or a rectification: read once for the whole of it, handed in beside what they show. */
import type { ReactNode } from 'react'
import { citation } from '../law/citation.ts'
import { EvidenceField } from './kit/evidence-field.tsx'
import type { Hand } from './kit/use-handing.ts'
import { type About, handIn, type Procedure } from './hand-in.ts'
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

/** `undefined`: whoever looks may not see any. */
export function useEvidence(subject: string | undefined, procedure: Procedure = 'record') {
  const { value, again } = useReading<{ rows: EvidenceRow[] }>(
    subject && `/api/evidence?procedure=${procedure}&subject=${subject}`,
  )
  return { rows: (value?.rows ?? []).filter(({ withdrawn }) => !withdrawn), again }
}

const thumbnailOf = ({ id, preview }: EvidenceRow) =>
  preview === 'made' ? { thumbnail: `/api/evidence/${id}/thumbnail.jpg` } : {}
export const titleOf = ({ name }: EvidenceRow) => name ?? '未命名的文件'

type Props = {
  record: string
  procedure?: Procedure
  about: Omit<About, 'record' | 'procedure'>
  label: ReactNode
  why?: ReactNode
  required?: boolean
  accept?: string
  mine: (row: EvidenceRow) => boolean
}

/** What is secret never enters: where it is kept and by whom is written instead. */
const kept = `原样保存，收到后不能更改。涉密材料和未启用的试卷不拍摄、不上传，只写明存放地点和保管人（${citation('a8.5')}）`

const any = 'image/*,audio/*,video/*,.pdf,.docx,.xlsx'

export function EvidenceAbout({ record, procedure = 'record', about, label, why, required, accept, mine }: Props) {
  const { rows, again } = useEvidence(record, procedure)
  const hand: Hand = async ({ file, ...handing }, told) => {
    const outcome = await handIn({ record, procedure, ...about }, { ...handing, file, name: file.name }, told)
    if (outcome.done) again()
    return outcome
  }
  return (
    <EvidenceField
      label={label}
      kinds={kept}
      accept={accept ?? any}
      why={why}
      {...(required ? { required } : {})}
      received={rows
        .filter(mine)
        .map((row) => ({ id: row.id, name: titleOf(row), size: row.size, ...thumbnailOf(row) }))}
      hand={hand}
    />
  )
}
