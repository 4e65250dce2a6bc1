/** Pictures and files of the visit, handed in beside the item or the problem they show. */
import { Spinner } from '../../../desk/kit/index.ts'
import { useLater } from '../../../desk/use-later.ts'

type About = { record: string; item?: string; problem?: string }

export const handingIn = () => import('../../../desk/evidence-about.tsx')

export function EvidenceOf({ record, item, problem }: About) {
  const part = useLater(handingIn)
  if (!part) return <Spinner label="正在打开“照片和材料”" />
  return (
    <part.EvidenceAbout
      record={record}
      about={{ ...(item ? { item } : {}), ...(problem ? { problem } : {}) }}
      label={<span className="note-label">照片和材料{item ? <span className="unseen">（{item}）</span> : null}</span>}
      mine={(row) => (problem ? row.problem === problem : row.item === item && !row.problem)}
    />
  )
}
