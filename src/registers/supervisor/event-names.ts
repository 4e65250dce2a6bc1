/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  ExternalEntered: '登记外督员',
  InternalEntered: '登记内督员',
  CardRenewed: '换发证卡',
  CardReturned: '登记聘任结束',
  CardRevoked: '登记取消证卡',
  EmployersChanged: '更新任职单位',
  InterestDeclared: '登记利害关系',
  InterestEnded: '登记利害关系消除',
  LeaveDeclared: '报备不能参加的日期',
  LeaveCancelled: '撤销不能参加的日期',
  SuspensionRecorded: '登记暂停委派',
  SuspensionLifted: '登记恢复委派',
  AccountLinked: '关联登录账号',
}
