/** The reports on the items, on their way to the server: kept here until it has them. */
import { type Drafts, useDrafts } from '../../../desk/kit/use-drafts.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Outcome } from '../choices.ts'
import type { RectificationPage } from '../readings.ts'

export type Given = { outcome: Outcome; account?: string; doneOn?: string }
export type Reports = Drafts<Given>

export function useReports({ id, items }: RectificationPage, send: ScreenProps['send']): Reports {
  const known = new Map(items.flatMap((item) => (item.draft ? [[item.id, givenOf(item.draft)]] : [])))
  return useDrafts<Given>(
    `rectification-reports:${id}`,
    known,
    (batch) => send('drafts', { reports: batch.map(([item, given]) => ({ item, ...whole(given) })) }),
    50,
  )
}

type Told = { outcome: string; account?: string | undefined; doneOn?: string | undefined }

export const givenOf = ({ outcome, account, doneOn }: Told): Given => ({
  outcome: outcome as Outcome,
  ...(account ? { account } : {}),
  ...(doneOn ? { doneOn } : {}),
})

/** An empty box is no answer, and not a wrong one either. */
function whole({ outcome, account, doneOn }: Given): Given {
  return {
    outcome,
    ...(account?.trim() ? { account: account.trim() } : {}),
    ...(doneOn && outcome === 'done' ? { doneOn } : {}),
  }
}
