/** The form of whichever step was chosen; what is wrong with it the server says. */
import { useState } from 'react'
import { ActDialog as Asking, ActForm } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { DocumentPage } from '../readings.ts'
import { fieldsOf, inputOf } from './act-fields.tsx'

type Props = { view: DocumentPage; send: ScreenProps['send']; onClose: () => void }

const wide = new Set(['amend', 'reword'])
/** Which of several a scan is of stands in the address; its bytes are the body. */
const scanOf: Readonly<Record<string, string>> = { attachSealed: 'copy', proveDelivery: 'recipient' }

export function ActDialog({ option, ...rest }: Props & { option: Option | undefined }) {
  return (
    <Asking option={option} onClose={rest.onClose} wide={wide.has(option?.type ?? '')}>
      {(chosen) => <Act option={chosen} {...rest} />}
    </Asking>
  )
}

function Act({ option, view, send, onClose }: Props & { option: Option }) {
  const [file, setFile] = useState<File>()
  const submit = (form: FormData) => {
    const of = scanOf[option.type]
    return of
      ? send(`${option.at}?${of}=${form.get(of)}`, file ?? new Blob([], { type: 'application/pdf' }))
      : send(option.at, inputOf(option.type, form))
  }
  return (
    <ActForm option={option} danger={option.type === 'void'} submit={submit} onClose={onClose}>
      {(refusal) => fieldsOf(option.type, refusal, view, file, setFile)}
    </ActForm>
  )
}
