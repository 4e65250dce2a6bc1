/** One rectification: for the institution that has to reply the form to fill in, for everybody else what was asked and replied. */
import { lazy } from 'react'
import type { ScreenProps } from '../../../desk/room.ts'
import type { RectificationPage } from '../readings.ts'
import { Reply } from './reply.tsx'
import './rectification.css'

// The reply is filled in on a phone: what the Centre judges with does not travel with it.
const Review = lazy(() => import('./review.tsx').then((module) => ({ default: module.Review })))

export default function Page(props: ScreenProps<RectificationPage>) {
  const { view, powers } = props
  const writes = powers.includes('institution.rectify') && (view.stage === 'open' || view.stage === 'returned')
  return writes ? <Reply {...props} /> : <Review {...props} />
}
