/** Every extension asked for, and its answer. */
import { Card, Tag } from '../../../desk/kit/index.ts'
import type { State } from '../../../desk/kit/types.ts'
import { dayOf } from '../../../desk/words.ts'
import type { RectificationPage } from '../readings.ts'

const names: Readonly<Record<string, [State, string]>> = {
  asked: ['wait', '等待答复'],
  granted: ['good', '同意'],
  refused: ['bad', '不同意'],
  lapsed: ['plain', '已先行报送，不再答复'],
}

export function Extensions({ view: { extensions } }: { view: RectificationPage }) {
  if (extensions.length === 0) return null
  return (
    <Card title="延期申请">
      <ul className="stack close">
        {extensions.map(({ id, on, workingDays, reason, state, answer }) => {
          const [look, words] = names[state] ?? ['plain', state]
          return (
            <li key={id} className="demand-more">
              <span className="row">
                {dayOf(on)}申请延期 {workingDays} 个工作日
                <Tag state={look}>{words}</Tag>
              </span>
              <span>理由：{reason}</span>
              {answer ? (
                <span>
                  {dayOf(answer.on)}答复{answer.workingDays ? `，延期 ${answer.workingDays} 个工作日` : ''}：
                  {answer.reason}
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
