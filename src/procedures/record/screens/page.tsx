/** One record: for whoever went there the visit itself, for everybody else, and once it is handed in, the form. */
import type { ScreenProps } from '../../../desk/room.ts'
import type { RecordPage } from '../readings.ts'
import { Review } from './review.tsx'
import { Visit } from './visit.tsx'

const writing = new Set(['expected', 'under-way', 'ended', 'sent-back'])

export default function Page(props: ScreenProps<RecordPage>) {
  const { view, powers } = props
  const mine = powers.includes('supervisor.keepRecord') && view.team.some((each) => each.mine)
  return mine && !view.asOf && writing.has(view.stage) ? <Visit {...props} /> : <Review {...props} />
}
