/** Opening a follow-up: upon which problems, in which of the four ways, and why. */
import { type FormEvent, useState } from 'react'
import {
  AreaField,
  Button,
  ButtonLink,
  Card,
  Check,
  Checks,
  Choices,
  Clause,
  Empty,
  PageHead,
  Policy,
  RefusalBox,
  TextField,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf } from '../../../desk/words.ts'
import { kinds } from '../choices.ts'
import { commands } from '../contract.ts'
import type { ProblemChoice } from '../readings.ts'
import '../../../desk/kit/subject.css'

type View = { rows: ProblemChoice[] }
type At = (path: string) => string | undefined

const notes: Readonly<Record<string, string>> = {
  verification: '先逐个核实问题，再将核实情况函告评价机构',
  interview: '先送达约谈提醒通知，再约谈并作记录',
  reminder: '写明发现的问题和要求',
  circular: '汇总多个问题，可以涉及多家评价机构；不写人员姓名',
}

export default function NewFollowUp({ view: { rows }, place, send, go }: ScreenProps<View>) {
  const [id] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState('reminder')
  const { busy, refusal, run } = useAct()
  const at: At = (path) => issueAt(refusal, path)
  const narrowed = place.search.institution ?? place.search.record
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const input = inputOf(kind, new FormData(event.currentTarget), rows)
    if (await run(() => send(commands.open.at, input, { subject: id }))) go(`/follow-ups/${id}`)
  }
  if (rows.length === 0)
    return (
      <div className="stack">
        <PageHead title={commands.open.name} />
        <Card>
          <Empty title="没有可以跟进的问题" icon="document">
            督导情况记录表接收后，其中发现的问题在这里列出；已办结的问题不再列出。
          </Empty>
        </Card>
      </div>
    )
  return (
    <div className="stack">
      <PageHead over={narrowed ? rows[0]?.institutionName : '全省'} title={commands.open.name}>
        发现的问题是事实，不是认定。 <Clause id="a15.1.3" />
      </PageHead>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有开展" level={2} /> : null}
        <Card title="跟进什么" aside={narrowed ? <a href="/desk/follow-ups/new">从全省的问题中选择</a> : undefined}>
          <Checks
            label="发现的问题"
            name="problems"
            one
            required
            problem={at('problems')}
            defaultValue={place.search.record ? rows.filter(({ state }) => state === 'open').map((row) => row.id) : []}
            choices={rows.map((row) => ({
              value: row.id,
              label: row.fact,
              note: `${narrowed ? '' : `${row.institutionName}，`}${dayOf(row.foundOn)}督导发现${row.state === 'open' ? '' : '，已在跟进中'}`,
            }))}
          />
        </Card>
        <Card title="怎样跟进">
          <div className="act-form">
            <Choices
              label="方式"
              name="kind"
              one
              required
              value={kind}
              onChange={setKind}
              choices={Object.entries(kinds).map(([value, { name }]) => ({ value, label: name, note: notes[value] }))}
            />
            <Particulars kind={kind} at={at} />
            <AreaField label="依据和理由" name="ground" rows={3} required why="评价机构看不到" problem={at('ground')} />
          </div>
        </Card>
        <div className="row">
          <Button kind="primary" size="large" type="submit" busy={busy}>
            {commands.open.name}
          </Button>
          <ButtonLink kind="quiet" size="large" href="/desk/follow-ups">
            返回
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}

function Particulars({ kind, at }: { kind: string; at: At }) {
  const [names, tell] = useState(false)
  if (kind === 'verification')
    return (
      <>
        <AreaField label="核实的事项" name="questions" rows={3} required problem={at('questions')} />
        <TextField label="核实人员" name="verifiers" required autoComplete="off" problem={at('verifiers')} />
      </>
    )
  if (kind !== 'circular') return null
  return (
    <>
      <Check
        label="通报中写明机构名称"
        note="不选的，通报写“某评价机构”"
        name="named"
        checked={names}
        onChange={tell}
      />
      {names ? (
        <>
          <AreaField label="写明机构名称的理由" name="namedReason" rows={2} required problem={at('named.reason')} />
          <p>
            <Policy>是否写明机构名称由中心决定，规程未规定</Policy>
          </p>
        </>
      ) : null}
    </>
  )
}

function inputOf(kind: string, form: FormData, rows: readonly ProblemChoice[]): object {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const problems = form.getAll('problems').map(String)
  const institutions = rows.filter(({ id }) => problems.includes(id)).map(({ institution }) => institution)
  return {
    kind,
    problems,
    // Without a problem there is no institution; the law says what is missing, so it is asked for one all the same.
    institutions: institutions.length > 0 ? [...new Set(institutions)] : rows.slice(0, 1).map((row) => row.institution),
    ground: text('ground'),
    ...(kind === 'verification' ? { questions: text('questions'), verifiers: text('verifiers') } : {}),
    ...(form.has('named') ? { named: { reason: text('namedReason') } } : {}),
  }
}
