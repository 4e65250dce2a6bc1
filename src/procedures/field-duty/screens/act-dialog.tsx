/** The form of one act, made from the table of what it asks. */
import { type FormEvent, useEffect, useState } from 'react'
import {
  AreaField,
  Button,
  Check,
  Choices,
  Clause,
  Dialog,
  Notice,
  RefusalBox,
  SelectField,
  TextField,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import type { Outcome } from '../../../desk/kit/use-act.ts'
import type { Option } from '../../../kernel/option.ts'
import { notice } from '../choices.ts'
import { type Asked, askedIn, inputOf, valuesIn } from './forms.ts'

type Props = {
  option: Option | undefined
  act: (option: Option, input: Record<string, unknown>) => Promise<Outcome<unknown>>
  onClose: () => void
}

export function ActDialog({ option, act, onClose }: Props) {
  const { busy, refusal, run, forget } = useAct()
  const [chosen, choose] = useState<Record<string, string>>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen act starts anew
  useEffect(() => {
    choose({})
    forget()
  }, [option])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!option) return
    const input = inputOf(option.type, new FormData(event.currentTarget))
    if (await run(() => act(option, input))) onClose()
  }
  const values = valuesIn(option?.type ?? '', (name) => chosen[name])
  return (
    <Dialog title={option?.name ?? ''} open={option !== undefined} onClose={onClose}>
      {option ? (
        <form className="act-form" onSubmit={submit} noValidate>
          {refusal ? <RefusalBox refusal={refusal} title="没有保存" /> : null}
          {option.hint || option.clause ? (
            <p className="soft">
              {option.hint ? `${option.hint}。` : ''} {option.clause ? <Clause id={option.clause} /> : null}
            </p>
          ) : null}
          {askedIn(option.type, values).map((asked) => (
            <OneField
              key={asked.name}
              asked={asked}
              refusal={refusal}
              value={values[asked.name]}
              onChoose={(value) => choose({ ...chosen, [asked.name]: value })}
            />
          ))}
          <div className="call-buttons">
            <Button kind="primary" size="large" wide type="submit" busy={busy}>
              {option.name}
            </Button>
            <Button size="large" wide onClick={onClose}>
              返回
            </Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  )
}

type FieldProps = {
  asked: Asked
  refusal: Refusal | undefined
  value: string | undefined
  onChoose: (value: string) => void
}

function OneField({ asked, refusal, value, onChoose }: FieldProps) {
  const { name, label, why, required = false } = asked
  const common = { name, label, why, required, problem: issueAt(refusal, name) }
  switch (asked.kind) {
    case 'area':
      return <AreaField {...common} rows={asked.rows ?? 3} maxLength={asked.most} />
    case 'text':
      return <TextField {...common} maxLength={asked.most} autoComplete="off" />
    case 'choice': {
      const choices = Object.entries(asked.table).map(([key, words]) => ({ value: key, label: words }))
      return choices.length > 3 ? (
        <SelectField
          {...common}
          value={value}
          choices={choices}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
      ) : (
        <Choices {...common} value={value} choices={choices} onChange={onChoose} />
      )
    }
    case 'person':
      return (
        <>
          <TextField {...common} problem={issueAt(refusal, `${name}.name`) ?? common.problem} autoComplete="off" />
          {asked.post ? (
            <TextField
              name={`${name}-post`}
              label="职务或者身份"
              maxLength={60}
              autoComplete="off"
              problem={issueAt(refusal, `${name}.post`)}
            />
          ) : null}
        </>
      )
    case 'notice':
      return (
        <Notice>
          <b>{notice.title}</b>
          <ol className="duty-notice">
            {notice.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <p className="note">本告知由省评价中心拟定，依据个人信息保护的有关法律，规程没有规定。</p>
          <Check name={name} label="已向对方出示以上告知，对方同意" />
        </Notice>
      )
  }
}
