/** Pictures and files of the visit, handed in beside the item or the problem they show. */
import { EvidenceAbout } from '../../../desk/evidence-about.tsx'

type About = { record: string; item?: string; problem?: string }

export function EvidenceOf({ record, item, problem }: About) {
  return (
    <EvidenceAbout
      record={record}
      about={{ ...(item ? { item } : {}), ...(problem ? { problem } : {}) }}
      label={<span className="note-label">照片和材料{item ? <span className="unseen">（{item}）</span> : null}</span>}
      mine={(row) => (problem ? row.problem === problem : row.item === item && !row.problem)}
    />
  )
}
