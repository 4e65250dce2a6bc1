/** What each event is called in the timeline of acts. */
import type { Event } from './state.ts'

export const eventNames: Record<Event['type'], string> = {
  FormBegun: '开始一种督导形式',
  ListSealed: '封存抽查名单',
  SampleDrawn: '随机抽取',
  ItemFound: '记录抽查结果',
  DataCompared: '记录数据比对',
  PeriodWatched: '记录监看时段',
  PictureInterrupted: '记录画面中断',
  MomentMarked: '标记时刻',
  FormEnded: '结束这种形式',
  FormWithdrawn: '撤回',
}
