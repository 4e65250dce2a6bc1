/** The questions asked when an organisation is established or changes its name. */
import type { FormEvent } from 'react'
import { AreaField, Button, Dialog, RefusalBox, SelectField, TextField, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { kinds } from '../contract.ts'
import type { Organisation } from './list.tsx'

type Closing = Pick<ScreenProps, 'send'> & { onClose: () => void }

/** Institutions come with their filing, so they are not among the choices. */
const choices = Object.entries(kinds)
  .filter(([kind]) => kind !== 'institution')
  .map(([value, label]) => ({ value, label }))
const answers = (event: FormEvent<HTMLFormElement>) =>
  Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]))

export function Establish({ open, send, onClose }: Closing & { open: boolean }) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const input = answers(event)
    if (await run(() => send('establishment', input, { subject: crypto.randomUUID() }))) onClose()
  }
  return (
    <Dialog title="设立单位" open={open} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <SelectField
          label="类别"
          name="kind"
          required
          empty="请选择类别"
          why="评价机构随备案登记自动设立，不在此设立"
          choices={choices}
          problem={refusal && issueAt(refusal, 'kind')}
        />
        <TextField
          label="单位名称"
          name="name"
          required
          autoComplete="off"
          problem={refusal && issueAt(refusal, 'name')}
        />
        <Foot busy={busy} name="设立单位" onClose={onClose} />
      </form>
    </Dialog>
  )
}

export function Rename({ organisation, send, onClose }: Closing & { organisation: Organisation | undefined }) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!organisation) return
    const input = answers(event)
    if (await run(() => send('name', input, { subject: organisation.id }))) onClose()
  }
  return (
    <Dialog title="变更单位名称" open={organisation !== undefined} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <TextField
          key={organisation?.id}
          label="新名称"
          name="name"
          required
          autoComplete="off"
          defaultValue={organisation?.name}
          problem={refusal && issueAt(refusal, 'name')}
        />
        <AreaField label="理由" name="reason" rows={2} required problem={refusal && issueAt(refusal, 'reason')} />
        <Foot busy={busy} name="变更名称" onClose={onClose} />
      </form>
    </Dialog>
  )
}

function Foot({ busy, name, onClose }: { busy: boolean; name: string; onClose: () => void }) {
  return (
    <div className="row">
      <Button kind="primary" type="submit" busy={busy}>
        {name}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        返回
      </Button>
    </div>
  )
}
