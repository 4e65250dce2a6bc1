/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  SampleMatterOpened: '登记样例事项',
  SampleMatterClosed: '办结样例事项',
}
