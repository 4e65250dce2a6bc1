/** The form of whichever act was chosen. The fields are those of the command; the server says what is wrong with them. */
import { type FormEvent, useEffect, useState } from 'react'
import { Button, Clause, Dialog, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { SupervisorPage } from '../readings.ts'
import { fieldsOf, inputOf } from './act-fields.tsx'
import { type EmployerLine, EmployerLines, employersInput, linesOf } from './employer-lines.tsx'
import { InstitutionField } from './institution-field.tsx'

type Props = {
  option: Option | undefined
  view: SupervisorPage
  send: ScreenProps['send']
  read: ScreenProps['read']
  onClose: () => void
}
const ofInterest = new Set(['declareInterest', 'recordInterest'])

export function ActDialog({ option, view, send, read, onClose }: Props) {
  const { busy, refusal, run, forget } = useAct()
  const [employers, setEmployers] = useState<EmployerLine[]>([])
  const [institution, setInstitution] = useState<{ name: string; id: string | undefined }>({ name: '', id: undefined })
  const [unknown, setUnknown] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen act starts from what stands now
  useEffect(() => {
    forget()
    setUnknown(false)
    setEmployers(linesOf(view.employers))
    setInstitution({ name: '', id: undefined })
  }, [option])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!option) return
    const asksInstitution = ofInterest.has(option.type)
    setUnknown(asksInstitution && !institution.id)
    if (asksInstitution && !institution.id) return
    const form = new FormData(event.currentTarget)
    const more = {
      ...(option.type === 'changeEmployers' ? { employers: employersInput(employers) } : {}),
      ...(asksInstitution ? { institution: institution.id } : {}),
    }
    const input = { ...inputOf(option.type, form, view), ...more }
    if (await run(() => send(option.at, input, { subject: view.id }))) onClose()
  }
  const at = (path: string) => issueAt(refusal, path)
  return (
    <Dialog title={option?.name ?? ''} open={option !== undefined} onClose={onClose} wide>
      {option ? (
        <form className="act-form" onSubmit={submit} noValidate>
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          {option.clause || option.hint ? (
            <p className="soft">
              {option.hint ? `${option.hint}。` : ''} {option.clause ? <Clause id={option.clause} /> : null}
            </p>
          ) : null}
          {option.type === 'changeEmployers' ? (
            <EmployerLines lines={employers} problem={at} read={read} onChange={setEmployers} />
          ) : null}
          {ofInterest.has(option.type) ? (
            <InstitutionField
              label="评价机构"
              required
              value={institution.name}
              chosen={institution.id}
              read={read}
              problem={unknown ? '请从列表中选择已备案的评价机构' : at('institution')}
              onChange={(name, id) => setInstitution({ name, id })}
            />
          ) : null}
          {fieldsOf(option.type, at, view)}
          <div className="row">
            <Button kind="primary" type="submit" busy={busy}>
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
