/** The questions asked when an account is opened, changed or closed. */
import { useState } from 'react'
import { roleIds, roles } from '../../../kernel/roles.ts'
import { AreaField, Dialog, DialogForm, SelectField, TextField } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { type Asked, nameOf, type View } from './view.ts'

type Closing = Pick<ScreenProps, 'send'> & { onClose: () => void }

export function OpenAccount({ open, ...rest }: Closing & { open: boolean; view: View }) {
  return (
    <Dialog title="开立账号" open={open} onClose={rest.onClose}>
      <Opening {...rest} />
    </Dialog>
  )
}

function Opening({ view, send, onClose }: Closing & { view: View }) {
  const [organisation, setOrganisation] = useState('')
  const kind = view.organisations.rows.find(({ id }) => id === organisation)?.kind
  const submit = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '')
    const input = {
      name: text('name').toLowerCase(),
      organisation,
      roles: [text('role')].filter(Boolean),
      holder: { person: crypto.randomUUID(), name: text('holder') },
    }
    return send('opening', input, { subject: crypto.randomUUID() })
  }
  return (
    <DialogForm name="开立账号" submit={submit} onClose={onClose}>
      {(refusal) => (
        <>
          <TextField
            label="账号"
            name="name"
            required
            autoComplete="off"
            why="小写字母开头，3 至 32 位"
            problem={issueAt(refusal, 'name')}
          />
          <TextField
            label="姓名"
            name="holder"
            required
            autoComplete="off"
            why="加密保存，默认隐去"
            problem={issueAt(refusal, 'holder.name')}
          />
          <SelectField
            label="单位"
            required
            empty="请选择单位"
            value={organisation}
            problem={issueAt(refusal, 'organisation')}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
            choices={view.organisations.rows.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            label="角色"
            name="role"
            required
            problem={issueAt(refusal, 'roles')}
            why={kind ? undefined : '先选择单位'}
            choices={roleIds
              .filter((role) => roles[role].of === kind)
              .map((role) => ({ value: role, label: roles[role].name }))}
          />
        </>
      )}
    </DialogForm>
  )
}

const acts = {
  grant: { title: '授予角色', at: 'roles' },
  withdraw: { title: '收回角色', at: 'role-withdrawals' },
  close: { title: '停用账号', at: 'closure' },
  reopen: { title: '恢复账号', at: 'reopening' },
}

export function Change({ asked, send, onClose }: Closing & { asked: Asked | undefined }) {
  return (
    <Dialog
      title={asked ? `${acts[asked.what].title}：${asked.account.name}` : ''}
      open={asked !== undefined}
      onClose={onClose}
    >
      {asked ? <Changing asked={asked} send={send} onClose={onClose} /> : null}
    </Dialog>
  )
}

function Changing({ asked: { account, what }, send, onClose }: Closing & { asked: Asked }) {
  const { title, at } = acts[what]
  const choices =
    what === 'withdraw'
      ? account.roles
      : what === 'grant'
        ? roleIds.filter((role) => !account.roles.includes(role))
        : []
  return (
    <DialogForm
      name={title}
      submit={(form) => send(at, Object.fromEntries(form), { subject: account.id })}
      onClose={onClose}
    >
      {(refusal) => (
        <>
          {choices.length > 0 ? (
            <SelectField
              label="角色"
              name="role"
              choices={choices.map((role) => ({ value: role, label: nameOf(role) }))}
            />
          ) : null}
          <AreaField label="理由" name="reason" rows={2} required problem={issueAt(refusal, 'reason')} />
        </>
      )}
    </DialogForm>
  )
}
