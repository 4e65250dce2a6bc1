/** Entering a supervisor by hand. The Centre enters external ones, an institution or industry authority its own. */
import { type FormEvent, useState } from 'react'
import {
  Button,
  Card,
  Checks,
  Clause,
  DateField,
  PageHead,
  Policy,
  RefusalBox,
  SelectField,
  TextField,
  useAct,
} from '../../../desk/kit/index.ts'
import { useSession } from '../../../desk/session.tsx'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { prefectures } from '../../../law/divisions.ts'
import { externalCardBeginning } from '../../../law/numbers/external-card.ts'
import { commands } from '../contract.ts'
import { conditions } from '../parts.ts'
import { type EmployerLine, EmployerLines, employersInput, newEmployer } from './employer-lines.tsx'
import '../../../desk/kit/subject.css'

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()
const given = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (text(form, name) ? [[name, text(form, name)]] : [])))

export default function NewSupervisor({ send, read, powers, go }: ScreenProps) {
  const row =
    [commands.enterExternal, commands.enterInternal, commands.enterFieldInternal].find(({ by }) =>
      powers.includes(by),
    ) ?? commands.enterExternal
  const external = row === commands.enterExternal
  const [id] = useState(() => crypto.randomUUID())
  const [person] = useState(() => crypto.randomUUID())
  const [employers, setEmployers] = useState<EmployerLine[]>(() => [newEmployer()])
  const { busy, refusal, run } = useAct()
  const at = (path: string) => issueAt(refusal, path)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const input = {
      person: {
        person,
        name: text(form, 'name'),
        identityNumber: text(form, 'identityNumber'),
        ...given(form, ['phone']),
      },
      conditions: form.getAll('conditions'),
      trainedOn: text(form, 'trainedOn'),
      passedOn: text(form, 'passedOn'),
      validFrom: text(form, 'validFrom'),
      prefecture: text(form, 'prefecture'),
      ...given(form, ['validUntil', 'card']),
      employers: employersInput(employers),
    }
    if (await run(() => send(row.at, input, { subject: id }))) go(`/supervisors/${id}`)
  }
  return (
    <div className="stack">
      <PageHead title={row.name}>
        {external ? '登记后纳入全省外督员数据库。' : '内督证卡仅限本评价机构、本行业内部使用。'}{' '}
        <Clause id={row.clause} />
      </PageHead>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有登记" level={2} /> : null}
        <Person at={at} />
        <Appointment at={at} external={external} />
        <Card>
          <EmployerLines lines={employers} problem={at} read={read} onChange={setEmployers} />
        </Card>
        <div className="row">
          <Button kind="primary" size="large" type="submit" busy={busy}>
            {row.name}
          </Button>
        </div>
      </form>
    </div>
  )
}

type At = { at: (path: string) => string | undefined }

function Person({ at }: At) {
  return (
    <Card title="人员">
      <div className="act-form">
        <div className="pair">
          <TextField label="姓名" name="name" required autoComplete="off" problem={at('person.name')} />
          <TextField
            label="证件号码"
            name="identityNumber"
            required
            autoComplete="off"
            why="加密保存，默认隐去；用于核对同场次回避"
            problem={at('person.identityNumber')}
          />
          <TextField label="电话" name="phone" inputMode="tel" autoComplete="off" problem={at('person.phone')} />
          <SelectField
            label="所在市州"
            name="prefecture"
            required
            problem={at('prefecture')}
            choices={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
      </div>
    </Card>
  )
}

function Appointment({ at, external }: At & { external: boolean }) {
  const rehearsal = useSession()?.rehearsal ?? false
  return (
    <Card title="条件、培训与证卡" aside={<Clause id="a9" />}>
      <div className="act-form">
        <Checks
          label="已逐项核实的条件"
          name="conditions"
          one
          required
          problem={at('conditions')}
          choices={Object.entries(conditions).map(([value, label]) => ({ value, label }))}
        />
        <div className="pair">
          <DateField label="培训结束日期" name="trainedOn" required problem={at('trainedOn')} />
          <DateField label="考核合格日期" name="passedOn" required problem={at('passedOn')} />
          <DateField label="证卡生效日期" name="validFrom" required problem={at('validFrom')} />
          <DateField
            label="有效期至"
            name="validUntil"
            why={<Policy>不填的为 3 年，由中心设定，规程未规定</Policy>}
            problem={at('validUntil')}
          />
          <TextField
            label="已有证卡编号"
            name="card"
            autoComplete="off"
            why={
              external
                ? `已核发纸质证卡的填写，形如 ${externalCardBeginning(rehearsal)}220001；不填的自动编号`
                : '不填的自动编号，编号结构为本系统暂行约定'
            }
            problem={at('card')}
          />
        </div>
      </div>
    </Card>
  )
}
