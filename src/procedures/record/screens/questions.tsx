/** What the Centre sent back, line by line, and the answers to it. */
import { Button, Card, Notice } from '../../../desk/kit/index.ts'
import type { RecordPage } from '../readings.ts'
import { lineName, type Line } from './names.tsx'
import { Words } from './opinion.tsx'
import { optionOf, type Writing } from './writing.ts'

type Props = { view: RecordPage; items: readonly Line[] }

/** For the supervisor: each question with its line, to be answered here. */
export function QuestionsToAnswer({
  view,
  items,
  options,
  send,
  jump,
}: Props & Writing & { jump: (line: string) => void }) {
  const option = optionOf(options, 'answerQuestion')
  const open = view.questions.filter(({ answer }) => !answer)
  return (
    <>
      {view.reopened ? (
        <Notice state="wait">记录表由省评价中心重新打开更正。理由：{view.reopened.reason}</Notice>
      ) : null}
      {open.map(({ id, line, question }) => (
        <Card key={id} title="退回补充" aside={<span className="note">请答复后重新提交</span>}>
          <p className="note">{lineName(line, items)}</p>
          <p className="asked">{question}</p>
          <Button size="small" icon="right" onClick={() => jump(line)}>
            查看这一项
          </Button>
          {option?.open ? (
            <Words label="答复" button="保存答复" save={(answer) => send(option.at, { id, answer })} />
          ) : null}
        </Card>
      ))}
    </>
  )
}

/** For everybody else: what was asked and what was answered. */
export function Questions({ view: { questions }, items }: Props) {
  if (questions.length === 0) return null
  return (
    <Card title="退回和答复" aside={<span className="note">共 {questions.length} 项</span>}>
      <ol className="problem-lines">
        {questions.map(({ id, line, question, answer }) => (
          <li key={id}>
            <span className="note">{lineName(line, items)}</span>
            <b>{question}</b>
            {answer ? <span>答复：{answer}</span> : <span className="soft">还没有答复</span>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
