/** The form of whichever step was chosen; what is wrong with it the server says. */
import { type FormEvent, useEffect, useState } from 'react'
import { Button, Dialog, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import type { Option } from '../../../kernel/option.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { DocumentPage } from '../readings.ts'
import { fieldsOf, inputOf } from './act-fields.tsx'

type Props = { option: Option | undefined; view: DocumentPage; send: ScreenProps['send']; onClose: () => void }

export function ActDialog({ option, view, send, onClose }: Props) {
  const { busy, refusal, run, forget } = useAct()
  const [file, setFile] = useState<File>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen act starts afresh
  useEffect(() => {
    forget()
    setFile(undefined)
  }, [option])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!option) return
    const form = new FormData(event.currentTarget)
    const act = () =>
      option.type === 'attachSealed'
        ? send(`${option.at}?copy=${form.get('copy')}`, file ?? new Blob([], { type: 'application/pdf' }))
        : send(option.at, inputOf(option.type, form))
    if (await run(act)) onClose()
  }
  return (
    <Dialog title={option?.name ?? ''} open={option !== undefined} onClose={onClose} wide={option?.type === 'amend'}>
      {option ? (
        <form className="act-form" onSubmit={submit} noValidate>
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          {option.hint ? <p className="soft">{option.hint}。</p> : null}
          {fieldsOf(option.type, refusal, view, file, setFile)}
          <div className="row">
            <Button kind={option.type === 'void' ? 'danger' : 'primary'} type="submit" busy={busy}>
              {option.name}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              返回
            </Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  )
}
