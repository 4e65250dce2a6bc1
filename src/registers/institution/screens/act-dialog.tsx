/** The form of whichever act was chosen. The fields are those of the command; the server says what is wrong with them. */
import { useState } from 'react'
import { ActDialog as Asking, ActForm } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { InstitutionPage } from '../readings.ts'
import { fieldsOf, inputOf } from './act-fields.tsx'
import { ScopeLines, scopeInput, VenueLines, venueInput } from './lines.tsx'

type Props = { view: InstitutionPage; send: ScreenProps['send']; onClose: () => void }

export function ActDialog({ option, ...rest }: Props & { option: Option | undefined }) {
  return (
    <Asking option={option} onClose={rest.onClose} wide>
      {(chosen) => <Act option={chosen} {...rest} />}
    </Asking>
  )
}

function Act({ option, view, send, onClose }: Props & { option: Option }) {
  const [venues, setVenues] = useState(() =>
    view.venues.map((line) => ({ ...line, workstations: String(line.workstations), cameras: String(line.cameras) })),
  )
  const [scope, setScope] = useState(() => view.scope.map((line, at) => ({ ...line, key: String(at) })))
  const submit = (form: FormData) => {
    const lines =
      option.type === 'changeVenues'
        ? { venues: venues.map(venueInput) }
        : option.type === 'changeScope'
          ? { scope: scope.map(scopeInput) }
          : {}
    return send(option.at, { ...inputOf(option.type, form, view), ...lines })
  }
  return (
    <ActForm option={option} submit={submit} onClose={onClose}>
      {(refusal) => (
        <>
          {option.type === 'changeVenues' ? <VenueLines lines={venues} onChange={setVenues} /> : null}
          {option.type === 'changeScope' ? <ScopeLines lines={scope} venues={view.venues} onChange={setScope} /> : null}
          {fieldsOf(option.type, refusal, view)}
        </>
      )}
    </ActForm>
  )
}
