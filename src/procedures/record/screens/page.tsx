/** One record: for whoever went there the visit itself, for everybody else, and once it is handed in, the form. */
import { lazy, type ReactNode } from 'react'
import type { ScreenProps } from '../../../desk/room.ts'
import type { RecordPage } from '../readings.ts'
import { Visit } from './visit.tsx'

// The visit is opened on a phone at the door: what reads a whole form does not travel with it.
const Review = lazy(() => import('./review.tsx').then((module) => ({ default: module.Review })))

const writing = new Set(['expected', 'under-way', 'ended', 'sent-back'])

/** `followed` is what other rooms tell of what the record led to. */
export default function Page(props: ScreenProps<RecordPage> & { followed?: ReactNode }) {
  const { view, powers } = props
  const mine = powers.includes('supervisor.keepRecord') && view.team.some((each) => each.mine)
  return mine && !view.asOf && writing.has(view.stage) ? <Visit {...props} /> : <Review {...props} />
}
