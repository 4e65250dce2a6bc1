/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  RectificationOpened: '提出完善或整改要求',
  ReportsWritten: '填写整改情况',
  ExtensionAsked: '申请延期',
  ExtensionGranted: '同意延期',
  ExtensionRefused: '不同意延期',
  RectificationSubmitted: '报送整改情况',
  RoundJudged: '逐项审核整改情况',
  CheckOrdered: '安排复核',
  CheckRecorded: '登记复核结果',
  RectificationOverdue: '期限届满未报送',
  RectificationRefused: '记录拒不整改的情况',
  RectificationClosed: '办结',
}
