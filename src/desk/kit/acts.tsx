/** What was done about a subject, the newest first, each with its clause and its place in the journal. */
import type { ToldAct } from '../../kernel/told.ts'
import type { ClauseId } from '../../law/clauses.ts'
import { shortDay } from '../words.ts'
import { Card } from './card.tsx'
import { Timeline } from './timeline.tsx'

export function Acts({ acts }: { acts: readonly ToldAct[] }) {
  return (
    <Card title="办理记录" aside={<span className="note">共 {acts.length} 项</span>}>
      <Timeline
        acts={acts.map((act) => ({
          key: act.id,
          day: shortDay(act.at),
          time: act.at.slice(11),
          title: act.act,
          who: [act.organisation, act.person].filter(Boolean).join(' ') || '系统',
          text: [act.about, act.reason ? `理由：${act.reason}` : ''].filter(Boolean).join('。'),
          ...(act.clause ? { clause: act.clause as ClauseId } : {}),
          journal: act.sealed ? '已封存入日志链' : '正在封存',
        }))}
      />
    </Card>
  )
}
