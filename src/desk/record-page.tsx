/** One record as its procedure tells it, and what it led to. */
import { lazy } from 'react'
import type { FollowUpRow } from '../procedures/follow-up/readings.ts'
import type { RecordPage } from '../procedures/record/readings.ts'
import Page from '../procedures/record/screens/page.tsx'
import type { ScreenProps } from './room.ts'

// The visit is opened on a phone at the door, when nothing has followed from it yet.
const FollowUpsOf = lazy(() =>
  import('../procedures/follow-up/screens/of-record.tsx').then((module) => ({ default: module.FollowUpsOf })),
)

type View = { record: RecordPage; followUps: { rows: FollowUpRow[] } }

export default function RecordWithFollowUps({ view: { record, followUps }, ...props }: ScreenProps<View>) {
  const links = props.powers.some((power) => power.endsWith('.readRecords'))
  const { rows } = followUps
  return (
    <Page
      {...props}
      view={record}
      followed={
        rows.length > 0 ? <FollowUpsOf rows={rows} record={record.id} links={links} opens={false} /> : undefined
      }
    />
  )
}
