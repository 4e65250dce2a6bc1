/** The form of whichever act was chosen; what is wrong with it the server says. */
import { type EvidenceRow, useEvidence } from '../../../desk/evidence-about.tsx'
import { ActDialog as Asking, ActForm } from '../../../desk/kit/index.ts'
import type { Refusal } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { RectificationPage } from '../readings.ts'
import { CheckFields, checkInput, ResultFields, resultInput } from './check-fields.tsx'
import { JudgeFields, judgeInput } from './judge-fields.tsx'
import { PaperFields, paperInput } from './paper-fields.tsx'
import { PlainFields, plainInput } from './plain-fields.tsx'

export type FieldsProps = { type: string; view: RectificationPage; refusal: Refusal | undefined }
/** Files handed in for the act that is being filled in. */
export type Files = readonly Pick<EvidenceRow, 'id' | 'item'>[]
type Act = {
  Fields: (props: FieldsProps) => React.ReactNode
  input: (form: FormData, view: RectificationPage, files: Files, type: string) => object
}

const acts: Readonly<Record<string, Act>> = {
  judge: { Fields: JudgeFields, input: judgeInput },
  orderCheck: { Fields: CheckFields, input: checkInput },
  recordCheck: { Fields: ResultFields, input: resultInput },
  enterReply: { Fields: PaperFields, input: paperInput },
}
const plain: Act = { Fields: PlainFields, input: plainInput }

type Props = { view: RectificationPage; send: ScreenProps['send']; onClose: () => void }

export function ActDialog({ option, ...rest }: Props & { option: Option | undefined }) {
  return (
    <Asking option={option} onClose={rest.onClose}>
      {(chosen) => <Act option={chosen} {...rest} />}
    </Asking>
  )
}

function Act({ option, view, send, onClose }: Props & { option: Option }) {
  const { Fields, input } = acts[option.type] ?? plain
  const { rows } = useEvidence(view.id, 'rectification')
  const submit = (form: FormData) => send(option.at, input(form, view, rows, option.type))
  return (
    <ActForm option={option} danger={option.type === 'refuse'} submit={submit} onClose={onClose}>
      {(refusal) => <Fields type={option.type} view={view} refusal={refusal} />}
    </ActForm>
  )
}
