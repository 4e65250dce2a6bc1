/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  WatchNoted: '记录监督所见',
  EnquiryMade: '提出询问',
  PapersRequested: '要求查阅、调阅资料',
  InterviewHeld: '记录个别访问',
  SiteInvestigated: '记录现场调查',
  ViolationCorrected: '记录当场纠正',
  SuggestionMade: '向评价机构提出建议',
  MeasureProposed: '提出奖惩建议',
  GuidanceGiven: '记录指导',
  EnquiryAnswered: '答复询问',
  SuggestionAnswered: '答复建议',
  ProposalAnswered: '答复奖惩建议',
  PapersHanded: '提供资料',
  PapersReceived: '确认收到资料',
  PapersRefused: '拒绝提供资料',
  DutyWithdrawn: '撤回',
}
