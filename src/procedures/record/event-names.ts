/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  RecordExpected: '安排填写记录表',
  RecordCancelled: '不再需要记录表',
  VisitBegun: '到达现场，开始督导',
  HeadFilled: '填写当场情况',
  ItemsAnswered: '填写检查事项',
  ReportedAtOnce: '立即报告委派机构',
  ReportAnswered: '答复立即报告',
  ProblemFound: '记录发现的问题',
  ProblemWithdrawn: '撤回一个问题',
  GuidanceGiven: '记录现场指导',
  AdviceGiven: '填写督导意见和建议',
  OpinionRecorded: '记录评价机构意见',
  RecordSigned: '签字',
  VisitEnded: '结束督导',
  RecordSubmitted: '提交记录表',
  RecordSentBack: '退回补充',
  QuestionAnswered: '答复退回的问题',
  RecordAccepted: '接收记录表',
  RecordReopened: '更正记录表',
  RecordClosed: '办结',
  ProblemsSettled: '问题整改完毕',
}
