/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  PlanFiled: '报送评价计划，已受理',
  PlanNotAccepted: '报送评价计划，不予受理',
  SessionMoved: '变更场次时间地点',
  RoomsChanged: '变更考场和工位数',
  PeopleAssigned: '安排考评人员和内督员',
  SessionCancelled: '取消场次',
  BatchCancelled: '取消批次',
  PlanCancelled: '取消整个计划',
  RosterPut: '报送考生名单',
}
