/** What draws does not travel with the page that is opened at the door; it is fetched while the line is there. */
import { lazy, Suspense } from 'react'
import { Notice } from '../../../desk/kit/notice.tsx'
import type { Props } from './sign-card.tsx'

const card = () => import('./sign-card.tsx')
const SignCard = lazy(() => card().catch(() => ({ default: NotFetched })))
export const fetchCard = (): void => void card().catch(() => undefined)

const NotFetched = () => <Notice state="wait">网络没有连通，签字栏没有打开。请联网后刷新本页再签字。</Notice>

export const Signing = (props: Props) => (
  <Suspense>
    <SignCard {...props} />
  </Suspense>
)
