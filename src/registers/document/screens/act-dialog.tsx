/** The form of whichever step was chosen; what is wrong with it the server says. */
import { useState } from 'react'
import { ActDialog as Asking, ActForm } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { DocumentPage } from '../readings.ts'
import { fieldsOf, inputOf } from './act-fields.tsx'

type Props = { view: DocumentPage; send: ScreenProps['send']; onClose: () => void }

export function ActDialog({ option, ...rest }: Props & { option: Option | undefined }) {
  return (
    <Asking option={option} onClose={rest.onClose} wide={option?.type === 'amend'}>
      {(chosen) => <Act option={chosen} {...rest} />}
    </Asking>
  )
}

function Act({ option, view, send, onClose }: Props & { option: Option }) {
  const [file, setFile] = useState<File>()
  const submit = (form: FormData) =>
    option.type === 'attachSealed'
      ? send(`${option.at}?copy=${form.get('copy')}`, file ?? new Blob([], { type: 'application/pdf' }))
      : send(option.at, inputOf(option.type, form))
  return (
    <ActForm option={option} danger={option.type === 'void'} submit={submit} onClose={onClose}>
      {(refusal) => fieldsOf(option.type, refusal, view, file, setFile)}
    </ActForm>
  )
}
