/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  SupervisionOpened: '组织日常督导',
  SupervisionDisclosed: '向评价机构公开',
  SupervisionCancelled: '取消督导',
  SessionFollowed: '随场次变更时间',
  SessionLost: '场次取消，不再督导',
  SupervisionLapsed: '场次全部取消，督导终止',
}
