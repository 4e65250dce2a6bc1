/** On the institution's page of a visit that is over: say whether the supervisor kept the rules of conduct, or complain. */
import { type FormEvent, useState } from 'react'
import {
  AreaField,
  Button,
  Card,
  Checks,
  Choices,
  Clause,
  Dialog,
  Policy,
  RefusalBox,
  SelectField,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { marks, rules } from '../choices.ts'
import type { ConductRow } from '../readings.ts'
import { Report } from './names.tsx'
import './conduct.css'

type Visitor = { card: string; name: string }
type Props = {
  supervision: string
  visitors: readonly Visitor[]
  rows: readonly ConductRow[]
  send: ScreenProps['send']
}
type What = 'rating' | 'complaint'

export function ConductOf({ supervision, visitors, rows, send }: Props) {
  const [what, choose] = useState<What>()
  const rated = new Set(rows.filter(({ kind }) => kind === 'rating').map(({ card }) => card))
  const open = visitors.filter(({ card }) => !rated.has(card))
  return (
    <Card title="督导员行为" aside={<Clause id="a8" />}>
      <p className="soft">请评价督导员是否遵守行为规范。只供委派机构监督督导员使用，督导员本人看不到。</p>
      <p className="row">
        <Policy>由省评价中心安排，规程没有规定</Policy>
      </p>
      {rows.map((row) => (
        <Report key={row.id} row={row} />
      ))}
      <div className="call-buttons">
        {open.length ? (
          <Button size="large" wide onClick={() => choose('rating')}>
            评价督导员行为
          </Button>
        ) : null}
        <Button size="large" wide kind="quiet" onClick={() => choose('complaint')}>
          投诉督导员行为
        </Button>
      </div>
      <Form
        what={what}
        visitors={what === 'rating' ? open : visitors}
        save={(input) => send(what ?? '', { ...input, supervision }, to())}
        onClose={() => choose(undefined)}
      />
    </Card>
  )
}

const to = () => ({ path: 'conduct-reports', subject: crypto.randomUUID() })

type FormProps = {
  what: What | undefined
  visitors: readonly Visitor[]
  save: (input: object) => ReturnType<ScreenProps['send']>
  onClose: () => void
}

function Form({ what, visitors, save, onClose }: FormProps) {
  const { busy, refusal, run, forget } = useAct()
  const close = () => {
    forget()
    onClose()
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (what && (await run(() => save(inputOf(what, new FormData(event.currentTarget)))))) close()
  }
  const title = what === 'complaint' ? '投诉督导员行为' : '评价督导员行为'
  return (
    <Dialog title={title} open={what !== undefined} onClose={close}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有提交" /> : null}
        <SelectField
          label="督导员"
          name="card"
          required
          choices={visitors.map(({ card, name }) => ({ value: card, label: `${name}　${card}` }))}
        />
        {what === 'complaint' ? (
          <Checks
            label="涉及的行为规范"
            name="rules"
            one
            required
            problem={issueAt(refusal, 'rules')}
            choices={rules.map(({ clause, name }) => ({ value: clause, label: name }))}
          />
        ) : (
          rules.map(({ clause, name }) => (
            <Choices
              key={clause}
              label={name}
              name={clause}
              required
              defaultValue="unseen"
              choices={Object.entries(marks).map(([value, label]) => ({ value, label }))}
            />
          ))
        )}
        <AreaField
          label={what === 'complaint' ? '时间、地点和经过' : '情况说明'}
          name="text"
          rows={4}
          maxLength={what === 'complaint' ? 2000 : 1000}
          required={what === 'complaint'}
          why={what === 'complaint' ? '只写事实' : '选择“没有做到”的，请写明情况'}
          problem={issueAt(refusal, 'text')}
        />
        <div className="call-buttons">
          <Button kind="primary" size="large" wide type="submit" busy={busy}>
            提交
          </Button>
          <Button size="large" wide onClick={close}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function inputOf(what: What, form: FormData): object {
  const text = String(form.get('text') ?? '').trim()
  const said = text ? { text } : {}
  const card = String(form.get('card') ?? '')
  if (what === 'complaint') return { card, rules: form.getAll('rules').map(String), ...said }
  return { card, marks: rules.map(({ clause }) => ({ rule: clause, mark: String(form.get(clause)) })), ...said }
}
