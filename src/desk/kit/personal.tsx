/** A personal value: masked until somebody with the power says why they need it. What was opened stays for a minute. */
import { type FormEvent, useEffect, useState } from 'react'
import { AreaField, Button, Dialog, RefusalBox, useAct } from './index.ts'
import { issueAt } from './types.ts'
import type { ScreenProps } from '../room.ts'

type Props = Pick<ScreenProps, 'send' | 'read' | 'powers'> & { of: string; value: string; masked: string; what: string }

export function Personal({ of, value, masked, what, send, read, powers }: Props) {
  const [asking, ask] = useState(false)
  const [shown, show] = useState<string>()
  const { busy, refusal, run } = useAct()
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => show(undefined), 60_000)
    return () => clearTimeout(timer)
  }, [shown])
  const way = powers.includes('centre.readPersonal')
    ? 'revelation'
    : powers.includes('institution.readPersonal')
      ? 'own-revelation'
      : undefined
  if (shown) return <b className="revealed">{shown}</b>
  if (!way || masked === '（已删除）') return <>{masked}</>
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '')
    const done = await run(() => send(way, { ref: value, reason }, { path: 'persons', subject: of }))
    if (!done) return
    // What the act opened is readable by this very person for a minute.
    const opened = await read<{ text: string }>(`/api/persons/${of}/values/${value}`)
    ask(false)
    show(opened.done ? opened.value.text : '未能读取')
  }
  return (
    <>
      {masked}{' '}
      <button type="button" className="button quiet small" onClick={() => ask(true)} aria-label={`查看完整${what}`}>
        查看
      </button>
      <Dialog title={`查看完整${what}`} open={asking} onClose={() => ask(false)}>
        <form className="act-form" onSubmit={submit}>
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          <AreaField
            label="理由"
            name="reason"
            rows={2}
            required
            why="查看会写入日志，本人可以知晓；一分钟后自动隐去"
            problem={refusal && issueAt(refusal, 'reason')}
          />
          <div className="row">
            <Button kind="primary" type="submit" busy={busy}>
              查看
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
