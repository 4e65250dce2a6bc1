/** The form of a chosen act: its name, what it rests on, its fields, one press. The server says what is wrong with them. */
import { type FormEvent, Fragment, type ReactNode } from 'react'
import type { Option } from '../../kernel/option.ts'
import { Button } from './button.tsx'
import { Clause } from './clause.tsx'
import { Dialog } from './dialog.tsx'
import { RefusalBox } from './refusal.tsx'
import type { Refusal } from './types.ts'
import { type Outcome, useAct } from './use-act.ts'

type DialogProps = {
  option: Option | undefined
  wide?: boolean
  onClose: () => void
  children: (option: Option) => ReactNode
}

/** What is inside lives only while the dialog is open, so that each chosen act starts from what stands now. */
export function ActDialog({ option, wide = false, onClose, children }: DialogProps) {
  return (
    <Dialog title={option?.name ?? ''} open={option !== undefined} onClose={onClose} wide={wide}>
      {option ? <Fragment key={option.type}>{children(option)}</Fragment> : null}
    </Dialog>
  )
}

type AskProps = {
  /** The words of the button. */
  name: string
  danger?: boolean
  /** Nothing is sent when it answers undefined: a field says why. */
  submit: (form: FormData) => Promise<Outcome<unknown>> | undefined
  onClose: () => void
  children: ReactNode | ((refusal: Refusal | undefined) => ReactNode)
}

/** The form inside a dialog: the refusal above the fields, and the way back beside the act. */
export function DialogForm({ name, danger, submit, onClose, children }: AskProps) {
  const { busy, refusal, run } = useAct()
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = busy ? undefined : submit(new FormData(event.currentTarget))
    if (sent && (await run(() => sent))) onClose()
  }
  return (
    <form className="act-form" onSubmit={onSubmit} noValidate>
      {refusal ? <RefusalBox refusal={refusal} /> : null}
      {typeof children === 'function' ? children(refusal) : children}
      <div className="row">
        <Button kind={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
          {name}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          返回
        </Button>
      </div>
    </form>
  )
}

type FormProps = Omit<AskProps, 'name' | 'children'> & {
  option: Option
  children: (refusal: Refusal | undefined) => ReactNode
}

export function ActForm({ option, children, ...rest }: FormProps) {
  const { name, hint, clause } = option
  return (
    <DialogForm name={name} {...rest}>
      {(refusal) => (
        <>
          {clause || hint ? (
            <p className="soft">
              {hint ? `${hint}。` : ''} {clause ? <Clause id={clause} /> : null}
            </p>
          ) : null}
          {children(refusal)}
        </>
      )}
    </DialogForm>
  )
}
