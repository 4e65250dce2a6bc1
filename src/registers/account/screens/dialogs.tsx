/** The questions asked when an account is opened, changed or closed. */
import { type FormEvent, useState } from 'react'
import { roleIds, roles } from '../../../kernel/roles.ts'
import { AreaField, Button, Dialog, RefusalBox, SelectField, TextField, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { type Asked, nameOf, type View } from './view.ts'

type Closing = Pick<ScreenProps, 'send'> & { onClose: () => void }

export function OpenAccount({ open, view, send, onClose }: Closing & { open: boolean; view: View }) {
  const { busy, refusal, run } = useAct()
  const [organisation, setOrganisation] = useState('')
  const kind = view.organisations.rows.find(({ id }) => id === organisation)?.kind
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = (name: string) => String(new FormData(event.currentTarget).get(name) ?? '')
    const input = {
      name: text('name').toLowerCase(),
      organisation,
      roles: [text('role')].filter(Boolean),
      holder: { person: crypto.randomUUID(), name: text('holder') },
    }
    if (await run(() => send('opening', input, { subject: crypto.randomUUID() }))) onClose()
  }
  const at = (path: string) => refusal && issueAt(refusal, path)
  return (
    <Dialog title="开立账号" open={open} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <TextField
          label="账号"
          name="name"
          required
          autoComplete="off"
          why="小写字母开头，3 至 32 位"
          problem={at('name')}
        />
        <TextField
          label="姓名"
          name="holder"
          required
          autoComplete="off"
          why="加密保存，默认隐去"
          problem={at('holder.name')}
        />
        <SelectField
          label="单位"
          required
          empty="请选择单位"
          value={organisation}
          problem={at('organisation')}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          choices={view.organisations.rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          label="角色"
          name="role"
          required
          problem={at('roles')}
          why={kind ? undefined : '先选择单位'}
          choices={roleIds
            .filter((role) => roles[role].of === kind)
            .map((role) => ({ value: role, label: roles[role].name }))}
        />
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            开立账号
          </Button>
          <Button kind="quiet" onClick={onClose}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const acts = {
  grant: { title: '授予角色', at: 'roles' },
  withdraw: { title: '收回角色', at: 'role-withdrawals' },
  close: { title: '停用账号', at: 'closure' },
  reopen: { title: '恢复账号', at: 'reopening' },
}

export function Change({ asked, send, onClose }: Closing & { asked: Asked | undefined }) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!asked) return
    const form = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    )
    if (await run(() => send(acts[asked.what].at, form, { subject: asked.account.id }))) onClose()
  }
  const choices =
    asked?.what === 'withdraw'
      ? asked.account.roles
      : asked?.what === 'grant'
        ? roleIds.filter((role) => !asked.account.roles.includes(role))
        : []
  return (
    <Dialog
      title={asked ? `${acts[asked.what].title}：${asked.account.name}` : ''}
      open={asked !== undefined}
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        {choices.length > 0 ? (
          <SelectField
            label="角色"
            name="role"
            choices={choices.map((role) => ({ value: role, label: nameOf(role) }))}
          />
        ) : null}
        <AreaField label="理由" name="reason" rows={2} required problem={refusal && issueAt(refusal, 'reason')} />
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            {asked ? acts[asked.what].title : ''}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
