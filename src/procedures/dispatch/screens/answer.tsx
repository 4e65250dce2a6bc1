/** The three answers to a call. Accepting asks for the conduct code to be read and for a declaration, each once. */
import { type FormEvent, useState } from 'react'
import { AreaField, Button, Card, Check, Clause, Dialog, Notice, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { Call } from '../readings.ts'
import './call.css'

type Props = { view: Call; options: readonly Option[]; send: ScreenProps['send'] }

export function Answer({ view, options, send }: Props) {
  const [chosen, choose] = useState<Option>()
  const named = (type: string) => options.find((option) => option.type === type)
  const [accept, decline, recuse] = [named('accept'), named('decline'), named('declareRecusal')]
  if (view.state !== 'asked' && view.state !== 'accepted') return null
  const others = [decline, recuse].filter((option) => option?.open)
  return (
    <>
      {accept && view.state === 'asked' ? <Accept view={view} option={accept} send={send} /> : null}
      {others.length > 0 ? (
        <Card title={view.state === 'asked' ? '不能前往' : '接受后有变化'}>
          <div className="call-buttons">
            {others.map((option) =>
              option ? (
                <Button key={option.type} size="large" wide onClick={() => choose(option)}>
                  {option.name}
                </Button>
              ) : null,
            )}
          </div>
          <p className="note">
            应当回避的，请选择申请回避；其他原因不能参加的，请写明原因。两种情形都由下一名外督员承接。
          </p>
        </Card>
      ) : null}
      <Reason option={chosen} send={send} onClose={() => choose(undefined)} />
    </>
  )
}

function Accept({ view: { conduct, recusal }, option, send }: { view: Call; option: Option; send: Props['send'] }) {
  const [read, setRead] = useState(false)
  const [clear, setClear] = useState(false)
  const { busy, refusal, run } = useAct()
  const accept = () => run(() => send(option.at, { conduct: read ? conduct.version : '', noRecusal: clear }))
  return (
    <Card title={option.name}>
      <div className="act-form">
        <h3>行为规范</h3>
        <ol className="law-list">
          {conduct.clauses.map(({ id, citation, text }) => (
            <li key={id} className="law">
              <strong>{citation}</strong>　{text}
            </li>
          ))}
        </ol>
        <Check name="conduct" label="我已逐条阅读，接受委派后遵守以上行为规范" checked={read} onChange={setRead} />
        <h3>回避</h3>
        <p className="law quote-law">
          <strong>{recusal.citation}</strong>　{recusal.text}
        </p>
        <Check
          name="noRecusal"
          label="我声明没有应当回避的情形"
          note="有的，请不要接受，在下面选择申请回避"
          checked={clear}
          onChange={setClear}
        />
        {refusal ? <RefusalBox refusal={refusal} title="没有接受" /> : null}
        {option.open ? (
          <Button kind="primary" size="large" wide busy={busy} onClick={accept}>
            {option.name}
          </Button>
        ) : (
          <Notice state="wait">{option.why ?? '目前不能接受'}。</Notice>
        )}
      </div>
    </Card>
  )
}

function Reason({ option, send, onClose }: { option: Option | undefined; send: Props['send']; onClose: () => void }) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (option && (await run(() => send(option.at, { reason })))) onClose()
  }
  return (
    <Dialog title={option?.name ?? ''} open={option !== undefined} onClose={onClose}>
      {option ? (
        <form className="act-form" onSubmit={submit} noValidate>
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          <p className="soft">
            {option.hint ? `${option.hint}。` : ''} {option.clause ? <Clause id={option.clause as ClauseId} /> : null}
          </p>
          <AreaField
            label="原因"
            name="reason"
            rows={4}
            required
            why="由委派机构留存；提交后不能撤回，由下一名外督员承接"
            problem={issueAt(refusal, 'reason')}
          />
          <div className="call-buttons">
            <Button kind="primary" size="large" wide type="submit" busy={busy}>
              {option.name}
            </Button>
            <Button size="large" wide onClick={onClose}>
              返回
            </Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  )
}
