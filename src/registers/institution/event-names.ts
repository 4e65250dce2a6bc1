/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  InstitutionRegistered: '登记备案',
  ParticularsChanged: '变更备案信息',
  ScopeChanged: '变更备案范围',
  VenuesChanged: '变更考点',
  ReceiptIssued: '核发备案回执',
  FilingRenewed: '办理续期',
  CommitmentRecorded: '登记承诺事项',
  CommitmentAnswered: '报告承诺履行情况',
  ExaminerEntered: '登记考评人员',
  ExaminerRemoved: '注销考评人员登记',
  MeasureRecorded: '登记已送达的处理决定',
  MeasureLifted: '登记措施解除',
  FilingExpired: '备案有效期届满',
}
