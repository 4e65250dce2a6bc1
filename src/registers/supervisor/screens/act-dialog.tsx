/** The form of whichever act was chosen. The fields are those of the command; the server says what is wrong with them. */
import { useState } from 'react'
import { ActDialog as Asking, ActForm } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { SupervisorPage } from '../readings.ts'
import { fieldsOf, inputOf } from './act-fields.tsx'
import { EmployerLines, employersInput, linesOf } from './employer-lines.tsx'
import { InstitutionField } from './institution-field.tsx'

type Props = Pick<ScreenProps, 'send' | 'read'> & { view: SupervisorPage; onClose: () => void }
const ofInterest = new Set(['declareInterest', 'recordInterest'])

export function ActDialog({ option, ...rest }: Props & { option: Option | undefined }) {
  return (
    <Asking option={option} onClose={rest.onClose} wide>
      {(chosen) => <Act option={chosen} {...rest} />}
    </Asking>
  )
}

function Act({ option, view, send, read, onClose }: Props & { option: Option }) {
  const [employers, setEmployers] = useState(() => linesOf(view.employers))
  const [institution, setInstitution] = useState<{ name: string; id: string | undefined }>({ name: '', id: undefined })
  const [unknown, setUnknown] = useState(false)
  const asksInstitution = ofInterest.has(option.type)
  const submit = (form: FormData) => {
    setUnknown(asksInstitution && !institution.id)
    if (asksInstitution && !institution.id) return undefined
    const more = {
      ...(option.type === 'changeEmployers' ? { employers: employersInput(employers) } : {}),
      ...(asksInstitution ? { institution: institution.id } : {}),
    }
    return send(option.at, { ...inputOf(option.type, form, view), ...more }, { subject: view.id })
  }
  return (
    <ActForm option={option} submit={submit} onClose={onClose}>
      {(refusal) => {
        const at = (path: string) => issueAt(refusal, path)
        return (
          <>
            {option.type === 'changeEmployers' ? (
              <EmployerLines lines={employers} problem={at} read={read} onChange={setEmployers} />
            ) : null}
            {asksInstitution ? (
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
          </>
        )
      }}
    </ActForm>
  )
}
