/** Signing in with account and password; afterwards back to the page one came from. */
import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { RefusalBox } from '../kit/refusal.tsx'
import type { Refusal } from '../kit/types.ts'
import { send } from '../send.ts'
import { sessionQuery } from '../session.tsx'
import { refusalOf } from '../use-reading.ts'
import { Gate } from './gate.tsx'

export function SignIn() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const back = useLocation({ select: ({ search }) => placeOf((search as Record<string, string>).back) })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [missing, setMissing] = useState<{ account?: string; password?: string }>({})
  useEffect(() => {
    document.title = '登录 · 质督'
  }, [])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const account = String(form.get('account') ?? '').trim()
    const password = String(form.get('password') ?? '')
    const blanks = { ...(account ? {} : { account: '请输入账号' }), ...(password ? {} : { password: '请输入口令' }) }
    setMissing(blanks)
    if (blanks.account || blanks.password || busy) return
    setBusy(true)
    try {
      await send('/api/session', { account, password }, { stay: true })
      client.clear()
      await client.fetchQuery(sessionQuery)
      await navigate({ href: back ?? '/desk/' })
    } catch (error) {
      setRefusal(refusalOf(error as Error))
      setBusy(false)
    }
  }

  return (
    <Gate title="登录">
      {back && !refusal ? <Notice>请登录，之后回到刚才的页面。</Notice> : null}
      {refusal ? <RefusalBox refusal={refusal} title="没有登录" level={2} /> : null}
      <form onSubmit={submit} noValidate>
        <TextField
          label="账号"
          name="account"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          problem={missing.account}
          autoFocus
        />
        <TextField
          label="口令"
          name="password"
          type="password"
          autoComplete="current-password"
          problem={missing.password}
        />
        <Button kind="primary" size="large" wide type="submit" busy={busy}>
          {busy ? '正在登录' : '登录'}
        </Button>
      </form>
      <p className="note">首次使用请打开管理员给您的专用链接设置口令。忘记口令请联系本单位的账号管理员。</p>
    </Gate>
  )
}

/** Only a place of this desk: a link from elsewhere must not lead away. */
function placeOf(back: string | undefined): string | undefined {
  if (!back?.startsWith('/') || back.startsWith('//') || back.includes('\\')) return undefined
  return back.startsWith('/desk/') ? back : `/desk${back}`
}
