/** The first visit: a link that works once, a password chosen by oneself, the rules in sight while typing. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { Icon } from '../kit/icon.tsx'
import { RefusalBox } from '../kit/refusal.tsx'
import { useToast } from '../kit/toast.tsx'
import { issueAt, type Refusal } from '../kit/types.ts'
import { send } from '../send.ts'
import { refusalOf } from '../use-reading.ts'
import { Gate } from './gate.tsx'

const least = 12

export function Invitation() {
  const { token } = useParams({ strict: false }) as { token: string }
  const navigate = useNavigate()
  const say = useToast()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  useEffect(() => {
    document.title = '设置口令 · 质督'
  }, [])
  const long = [...password].length >= least
  const same = password !== '' && password === again

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!long || !same || busy) return
    setBusy(true)
    try {
      await send(`/api/invitation/${encodeURIComponent(token)}`, { password }, { stay: true })
      say('口令已设置，请登录')
      await navigate({ href: '/desk/sign-in' })
    } catch (error) {
      setRefusal(refusalOf(error as Error))
      setBusy(false)
    }
  }

  return (
    <Gate title="设置口令">
      {refusal ? <RefusalBox refusal={refusal} title="口令没有设置" level={2} /> : null}
      <form onSubmit={submit} noValidate>
        <TextField
          label="新口令"
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          problem={
            issueAt(refusal, 'password') ??
            (tried && !long ? `至少 ${least} 个字符，现有 ${[...password].length} 个` : undefined)
          }
        />
        <ul className="rules">
          <li className={long ? 'met' : undefined}>
            <Icon name={long ? 'check' : 'ring'} />
            至少 {least} 个字符，汉字、空格都可以用
          </li>
          <li>
            <Icon name="ring" />
            不含账号，不全是数字，不用常见口令
          </li>
          <li>
            <Icon name="info" />
            不必混用大小写和符号，也不必定期更换
          </li>
        </ul>
        <TextField
          label="再输入一次"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
          problem={tried && !same ? '两次输入的不一样' : undefined}
        />
        <Button kind="primary" size="large" wide type="submit" busy={busy}>
          {busy ? '正在设置' : '设置口令'}
        </Button>
      </form>
      <p className="note">此链接只能用一次。链接失效时请联系本单位的账号管理员重发。</p>
    </Gate>
  )
}
