/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  FollowUpOpened: '开展后续跟进',
  FindingRecorded: '记录核实结果',
  LetterDrafted: '拟制文书',
  LetterDelivered: '文书送达',
  LetterVoided: '文书作废',
  InterviewHeld: '记录约谈',
  NobodyCame: '记录未到场',
  FollowUpConcluded: '提出处理意见',
  FollowUpWithdrawn: '撤回后续跟进',
}
