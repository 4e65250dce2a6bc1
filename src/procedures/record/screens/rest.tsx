/** One tap for what went as planned; it asks first, for each 是 is the supervisor's own word, and it leaves out what needs a look. */
import { useState } from 'react'
import { Button, Dialog, Notice } from '../../../desk/kit/index.ts'
import { type StageItems, whyLookedAt } from '../../../law/checklist/index.ts'
import type { RecordPage } from '../readings.ts'
import type { Answers } from './use-answers.ts'

type Props = { group: StageItems; answers: Answers; suggestions: RecordPage['suggestions'] }

export function Rest({ group, answers, suggestions }: Props) {
  const [asking, ask] = useState(false)
  const open = group.items.filter(({ id }) => !answers.of(id))
  const otherwise = new Set(suggestions.filter(({ answer }) => answer === 'no').map(({ item }) => item))
  const rest = open.filter((item) => !whyLookedAt(item) && !otherwise.has(item.id))
  if (open.length === 0) return <Notice state="good">本阶段各项都已选择。</Notice>
  if (rest.length === 0)
    return <Notice>还有 {open.length} 项要逐项查看后选择：标★、要看现场，或者登记信息显示有出入。</Notice>
  const give = () => {
    answers.set(Object.fromEntries(rest.map(({ id }) => [id, { answer: 'yes' as const, asPlanned: true as const }])))
    ask(false)
  }
  const left = open.length - rest.length
  return (
    <>
      <Button size="large" wide onClick={() => ask(true)}>
        其余按计划（{rest.length} 项）
      </Button>
      <Dialog title="本阶段其余按计划" open={asking} onClose={() => ask(false)}>
        <p>
          “{group.title}”以下 {rest.length} 项将选为“是”，并注明“按计划”。不符合的请先逐项填写，没有查的请选“未查”。
        </p>
        <ul className="rest-items">
          {rest.map(({ id, text }) => (
            <li key={id}>
              <span className="code">{id}</span>　{text}
            </li>
          ))}
        </ul>
        {left > 0 ? <p className="soft">另有 {left} 项标★、要看现场或登记信息显示有出入，仍要逐项选择。</p> : null}
        <div className="call-buttons">
          <Button kind="primary" size="large" wide onClick={give}>
            确认，{rest.length} 项选“是”
          </Button>
          <Button size="large" wide onClick={() => ask(false)}>
            返回
          </Button>
        </div>
      </Dialog>
    </>
  )
}
