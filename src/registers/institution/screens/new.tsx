/** Registering an institution by hand. What can be computed is not asked: the term follows from the day of filing. */
import { type FormEvent, useState } from 'react'
import {
  Button,
  Card,
  Clause,
  DateField,
  PageHead,
  Policy,
  RefusalBox,
  TextField,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { newScope, newVenue, ScopeLines, scopeInput, VenueLines, venueInput } from './lines.tsx'
import { Particulars, particularsOf } from './particulars.tsx'
import '../../../desk/kit/subject.css'

export default function NewInstitution({ view, send, go }: ScreenProps<{ rows: { id: string; name: string }[] }>) {
  const [venues, setVenues] = useState(() => [newVenue()])
  const [scope, setScope] = useState(() => [newScope(venues[0]?.id ?? '')])
  const [id] = useState(() => crypto.randomUUID())
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const done = await run(() =>
      send(
        'registration',
        {
          ...particularsOf(form),
          code: String(form.get('code')),
          filedOn: String(form.get('filedOn')),
          venues: venues.map(venueInput),
          scope: scope.map(scopeInput),
        },
        { subject: id },
      ),
    )
    if (done) go(`/institutions/${id}`)
  }
  return (
    <>
      <PageHead title="登记备案">
        登记后即可核发回执。 <Clause id="a4" />
      </PageHead>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有登记" /> : null}
        <Card title="基本信息">
          <div className="act-form">
            <div className="pair">
              <TextField
                label="统一社会信用代码"
                name="code"
                required
                autoComplete="off"
                why="18 位，末位为校验码"
                problem={refusal && issueAt(refusal, 'code')}
              />
              <DateField
                label="备案日期"
                name="filedOn"
                required
                why={<Policy>有效期由中心设定为 3 年，规程未规定</Policy>}
                problem={refusal && issueAt(refusal, 'filedOn')}
              />
            </div>
            <Particulars refusal={refusal} organisations={view.rows} />
          </div>
        </Card>
        <Card>
          <VenueLines lines={venues} onChange={setVenues} />
        </Card>
        <Card>
          <ScopeLines lines={scope} venues={venues} onChange={setScope} />
        </Card>
        <div className="row">
          <Button kind="primary" size="large" type="submit" busy={busy}>
            登记备案
          </Button>
        </div>
      </form>
    </>
  )
}
