/** The form of whichever act was chosen. The fields are those of the command; the server says what is wrong with them. */
import { type FormEvent, useEffect, useState } from 'react'
import { Button, Clause, Dialog, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import type { Option } from '../../../kernel/option.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { InstitutionPage } from '../readings.ts'
import { fieldsOf, inputOf } from './act-fields.tsx'
import { type Scope, ScopeLines, scopeInput, type VenueLine, VenueLines, venueInput } from './lines.tsx'

type Props = { option: Option | undefined; view: InstitutionPage; send: ScreenProps['send']; onClose: () => void }

export function ActDialog({ option, view, send, onClose }: Props) {
  const { busy, refusal, run, forget } = useAct()
  const [venues, setVenues] = useState<VenueLine[]>([])
  const [scope, setScope] = useState<Scope[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen act starts from what stands now
  useEffect(() => {
    forget()
    setVenues(
      view.venues.map((line) => ({ ...line, workstations: String(line.workstations), cameras: String(line.cameras) })),
    )
    setScope(view.scope.map((line, at) => ({ ...line, key: String(at) })))
  }, [option])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!option) return
    const form = new FormData(event.currentTarget)
    const lines =
      option.type === 'changeVenues'
        ? { venues: venues.map(venueInput) }
        : option.type === 'changeScope'
          ? { scope: scope.map(scopeInput) }
          : {}
    if (await run(() => send(option.at, { ...inputOf(option.type, form, view), ...lines }))) onClose()
  }
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
          {option.type === 'changeVenues' ? <VenueLines lines={venues} onChange={setVenues} /> : null}
          {option.type === 'changeScope' ? <ScopeLines lines={scope} venues={view.venues} onChange={setScope} /> : null}
          {fieldsOf(option.type, refusal, view)}
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
