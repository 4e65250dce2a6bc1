/** What each act on an official document is called in its history. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  DocumentDrafted: '拟稿',
  DocumentAmended: '修改文稿',
  DocumentReworded: '修改文稿',
  DocumentReviewed: '核稿',
  DocumentSentBack: '退回修改',
  DocumentSigned: '签发并编号',
  SealedCopyAttached: '上传用印件',
  DocumentServed: '送达',
  DeliveryProved: '上传送达凭证',
  DocumentDisclosed: '可向评价机构送达',
  DocumentAcknowledged: '签收',
  DocumentVoided: '作废',
}
