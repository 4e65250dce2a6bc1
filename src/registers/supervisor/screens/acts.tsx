/** What was done about this card, the newest first. */
import { Card, Timeline } from '../../../desk/kit/index.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { SupervisorPage } from '../readings.ts'

const shortDay = (at: string) => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日`

export function Acts({ view }: { view: SupervisorPage }) {
  return (
    <Card title="办理记录" aside={<span className="note">共 {view.acts.length} 项</span>}>
      <Timeline
        acts={view.acts.map((act) => ({
          key: act.id,
          day: shortDay(act.at),
          time: act.at.slice(11),
          title: act.act,
          who: [act.organisation, act.person].filter(Boolean).join(' '),
          text: act.reason ? `理由：${act.reason}` : undefined,
          ...(act.clause ? { clause: act.clause as ClauseId } : {}),
          journal: act.sealed ? '已封存入日志链' : '正在封存',
        }))}
      />
    </Card>
  )
}
