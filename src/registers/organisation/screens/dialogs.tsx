/** The questions asked when an organisation is established or changes its name. */
import { AreaField, choicesOf, Dialog, DialogForm, SelectField, TextField } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { kinds } from '../contract.ts'
import type { Organisation } from './list.tsx'

type Closing = Pick<ScreenProps, 'send'> & { onClose: () => void }

/** Institutions come with their filing, so they are not among the choices. */
const choices = choicesOf(kinds).filter(({ value }) => value !== 'institution')

export function Establish({ open, send, onClose }: Closing & { open: boolean }) {
  return (
    <Dialog title="设立单位" open={open} onClose={onClose}>
      <DialogForm
        name="设立单位"
        submit={(form) => send('establishment', Object.fromEntries(form), { subject: crypto.randomUUID() })}
        onClose={onClose}
      >
        {(refusal) => (
          <>
            <SelectField
              label="类别"
              name="kind"
              required
              empty="请选择类别"
              why="评价机构随备案登记自动设立，不在此设立"
              choices={choices}
              problem={issueAt(refusal, 'kind')}
            />
            <TextField label="单位名称" name="name" required autoComplete="off" problem={issueAt(refusal, 'name')} />
          </>
        )}
      </DialogForm>
    </Dialog>
  )
}

export function Rename({ organisation, send, onClose }: Closing & { organisation: Organisation | undefined }) {
  return (
    <Dialog title="变更单位名称" open={organisation !== undefined} onClose={onClose}>
      <DialogForm
        name="变更名称"
        submit={(form) =>
          organisation ? send('name', Object.fromEntries(form), { subject: organisation.id }) : undefined
        }
        onClose={onClose}
      >
        {(refusal) => (
          <>
            <TextField
              label="新名称"
              name="name"
              required
              autoComplete="off"
              defaultValue={organisation?.name}
              problem={issueAt(refusal, 'name')}
            />
            <AreaField label="理由" name="reason" rows={2} required problem={issueAt(refusal, 'reason')} />
          </>
        )}
      </DialogForm>
    </Dialog>
  )
}
