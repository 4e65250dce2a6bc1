/** What each act on a piece of evidence is called in its history. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  EvidenceReceived: '收到证据',
  EvidenceDescribed: '填写说明',
  EvidenceWithdrawn: '撤回证据',
}
