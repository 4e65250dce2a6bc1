/** What was done about this supervision, the newest first. */
import { Card, Timeline } from '../../../desk/kit/index.ts'
import { shortDay } from '../../../desk/words.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { SupervisionPage } from '../readings.ts'

export function Acts({ acts }: Pick<SupervisionPage, 'acts'>) {
  return (
    <Card title="办理记录" aside={<span className="note">共 {acts.length} 项</span>}>
      <Timeline
        acts={acts.map((act) => ({
          key: act.id,
          day: shortDay(act.at),
          time: act.at.slice(11),
          title: act.act,
          who: [act.organisation, act.person].filter(Boolean).join(' ') || '系统',
          text: act.reason ? `理由：${act.reason}` : undefined,
          ...(act.clause ? { clause: act.clause as ClauseId } : {}),
          journal: act.sealed ? '已封存入日志链' : '正在封存',
        }))}
      />
    </Card>
  )
}
