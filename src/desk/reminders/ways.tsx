/** By which ways a person hears outside of the desk: chosen, changed and ended in person. */
import { type FormEvent, useState } from 'react'
import { Button, Card, Dialog, RefusalBox, TextField, useAct } from '../kit/index.ts'
import { issueAt } from '../kit/types.ts'
import type { Send } from '../kit/use-act.ts'

export type Contact = {
  id: string
  person: string
  mail: string | null
  phone: string | null
  offered: { mail: boolean; gateway: boolean }
}

const ways = {
  mail: { title: '电子邮件', label: '邮箱地址', type: 'email', missing: '本系统没有配置邮件发送' },
  phone: { title: '手机消息', label: '手机号', type: 'tel', missing: '本系统没有配置消息网关' },
} as const
type Way = keyof typeof ways

export function Ways({ contact, send }: { contact: Contact; send: Send }) {
  const [asked, ask] = useState<Way>()
  const { busy, refusal, run } = useAct()
  const to = { path: 'contacts', subject: contact.id }
  const offered = { mail: contact.offered.mail, phone: contact.offered.gateway }
  return (
    <Card title="通知方式">
      <div className="ways">
        <p className="note">提醒总会列在这里。还可以另发到本人的邮箱或手机，其中只写事项数量和登录地址。</p>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        {(['mail', 'phone'] as const).map((way) => (
          <div className="ways-line" key={way}>
            <span>
              <b>{ways[way].title}</b>　{contact[way] ?? (offered[way] ? '未登记' : ways[way].missing)}
            </span>
            <div className="row">
              {offered[way] ? (
                <Button size="small" onClick={() => ask(way)}>
                  {contact[way] ? '更换' : '登记'}
                  {ways[way].label}
                </Button>
              ) : null}
              {contact[way] ? (
                <Button
                  size="small"
                  kind="quiet"
                  busy={busy}
                  onClick={() => void run(() => send(`${way}-end`, {}, to))}
                >
                  停用
                </Button>
              ) : null}
            </div>
          </div>
        ))}
      </div>
      <Dialog title={`登记${asked ? ways[asked].label : ''}`} open={asked !== undefined} onClose={() => ask(undefined)}>
        {asked ? (
          <Address way={asked} person={contact.person} to={to} send={send} onClose={() => ask(undefined)} />
        ) : null}
      </Dialog>
    </Card>
  )
}

type Asking = { way: Way; person: string; to: { path: string; subject: string }; send: Send; onClose: () => void }

function Address({ way, person, to, send, onClose }: Asking) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('given') ?? '')
    if (await run(() => send(way, { person, [way]: given }, to))) onClose()
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {refusal ? <RefusalBox refusal={refusal} /> : null}
      <TextField
        label={ways[way].label}
        name="given"
        type={ways[way].type}
        required
        autoComplete="off"
        why="加密保存，只用于向本人发送提醒"
        problem={refusal && issueAt(refusal, way)}
      />
      <div className="row">
        <Button kind="primary" type="submit" busy={busy}>
          保存
        </Button>
        <Button kind="quiet" onClick={onClose}>
          返回
        </Button>
      </div>
    </form>
  )
}
