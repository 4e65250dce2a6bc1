/** Everything that was handed in about a record, as the review looks at it. */
import { useEvidence } from '../../../desk/evidence-about.tsx'
import { EvidenceFiles } from '../../../desk/evidence-files.tsx'
import { Card } from '../../../desk/kit/index.ts'

import type { RecordPage } from '../readings.ts'
import { type Line, lineName } from './names.tsx'

/** Everything that was handed in about a record, with the line it belongs to. */
export function Evidence({ view, items }: { view: RecordPage; items: readonly Line[] }) {
  const { rows } = useEvidence(view.id)
  if (rows.length === 0) return null
  const factOf = (id: string) => view.content.problems.find((each) => each.id === id)?.fact
  return (
    <Card title="照片和材料" aside={<span className="note">共 {rows.length} 件</span>}>
      <EvidenceFiles
        rows={rows}
        of={({ problem, item, duty }) =>
          (problem && factOf(problem)) ?? (item ? lineName(item, items) : duty ? '履职情况' : '整次督导')
        }
      />
    </Card>
  )
}
