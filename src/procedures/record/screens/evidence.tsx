/** Pictures and files of the visit: handed in beside the item or the problem they show, and looked at in the review. */
import { Card } from '../../../desk/kit/index.ts'
import { EvidenceField } from '../../../desk/kit/evidence-field.tsx'
import { sizeOf } from '../../../desk/kit/file-drop.tsx'
import type { Hand } from '../../../desk/kit/use-handing.ts'
import { sendFile } from '../../../desk/send.ts'
import { refusalOf, useReading } from '../../../desk/use-reading.ts'
import type { Item } from '../../../law/checklist/index.ts'
import type { RecordPage } from '../readings.ts'
import { lineName } from './names.tsx'

type Row = {
  id: string
  item: string | null
  problem: string | null
  size: number
  name: string | null
  preview: string
  withdrawn: object | null
}
type About = { record: string; item?: string; problem?: string }

function useEvidence(record: string) {
  const { value, again } = useReading<{ rows: Row[] }>(`/api/evidence?procedure=record&subject=${record}`)
  return { rows: (value?.rows ?? []).filter(({ withdrawn }) => !withdrawn), again }
}

const thumbnailOf = ({ id, preview }: Row) =>
  preview === 'made' ? { thumbnail: `/api/evidence/${id}/thumbnail.jpg` } : {}
const titleOf = ({ name }: Row) => name ?? '未命名的文件'

export function EvidenceOf({ record, item, problem }: About) {
  const { rows, again } = useEvidence(record)
  const about = { ...(item ? { item } : {}), ...(problem ? { problem } : {}) }
  const mine = rows.filter((row) => (problem ? row.problem === problem : row.item === item && !row.problem))
  const hand: Hand = async ({ id, key, file }, told) => {
    const query = new URLSearchParams({ procedure: 'record', subject: record, name: file.name.slice(0, 200), ...about })
    try {
      const value = await sendFile(`/api/evidence/${id}/file?${query}`, file, told, { key })
      again()
      return { done: true, value }
    } catch (error) {
      return { done: false, refusal: refusalOf(error as Error) ?? { reason: '没有传上' } }
    }
  }
  return (
    <EvidenceField
      label={<span className="note-label">照片和材料{item ? <span className="unseen">（{item}）</span> : null}</span>}
      kinds="原样保存，收到后不能更改"
      accept="image/*,audio/*,video/*,.pdf,.docx,.xlsx"
      received={mine.map((row) => ({ id: row.id, name: titleOf(row), size: row.size, ...thumbnailOf(row) }))}
      hand={hand}
    />
  )
}

/** Everything that was handed in about a record, with the line it belongs to. */
export function Evidence({ view, items }: { view: RecordPage; items: readonly Item[] }) {
  const { rows } = useEvidence(view.id)
  if (rows.length === 0) return null
  const factOf = (id: string) => view.content.problems.find((each) => each.id === id)?.fact
  return (
    <Card title="照片和材料" aside={<span className="note">共 {rows.length} 件</span>}>
      <ul className="evidence-list">
        {rows.map((row) => (
          <li key={row.id}>
            {row.preview === 'made' ? (
              <img src={`/api/evidence/${row.id}/thumbnail.jpg`} alt="" loading="lazy" />
            ) : (
              <span />
            )}
            <span className="evidence-name">
              <a href={`/api/evidence/${row.id}/file`} download>
                {titleOf(row)}
              </a>
              <small>{sizeOf(row.size)}</small>
            </span>
            <span className="evidence-more note">
              {(row.problem && factOf(row.problem)) ?? (row.item ? lineName(row.item, items) : '整次督导')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
