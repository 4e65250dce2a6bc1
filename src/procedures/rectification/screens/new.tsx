/** A demand of the Centre on the basis of a paper: which institution, which problems, what is to be done, by when. */
import { type FormEvent, useState } from 'react'
import {
  Button,
  Card,
  Choices,
  Clause,
  PageHead,
  Policy,
  RefusalBox,
  SelectField,
  TextField,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { timeLimits } from '../../../law/time-limits.ts'
import { modes } from '../choices.ts'
import { commands } from '../contract.ts'
import { type DemandLine, DemandLines, demandsInput, newDemand } from './demand-lines.tsx'
import './rectification.css'
import '../../../desk/kit/subject.css'

export type Found = {
  institution: { id: string; name: string }
  problems: {
    rows: { id: string; fact: string; state: string; rectification: { state: string } | null }[]
  }
}

const said = (form: FormData, name: string) => String(form.get(name) ?? '').trim()
const [first] = timeLimits.rectification.values
const [most] = timeLimits.rectificationMost.values

export default function NewRectification({ view, send, go }: ScreenProps<Found>) {
  const [id] = useState(() => crypto.randomUUID())
  const [lines, setLines] = useState<DemandLine[]>(() => [newDemand()])
  const [mode, setMode] = useState('rectify')
  const { busy, refusal, run } = useAct()
  const at = (path: string) => issueAt(refusal, path)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const days = said(form, 'workingDays')
    const input = {
      institution: view.institution.id,
      mode,
      basis: { document: said(form, 'document'), under: said(form, 'under') },
      items: demandsInput(lines),
      ...(mode === 'rectify' && days ? { workingDays: Number(days) } : {}),
    }
    if (await run(() => send(commands.demand.at, input, { subject: id }))) go(`/rectifications/${id}`)
  }
  return (
    <div className="stack">
      <PageHead over={view.institution.name} title="提出完善或整改要求">
        {commands.demand.hint}。 <Clause id="a15.1.4" />
      </PageHead>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有提出" level={2} /> : null}
        <Card title="依据和期限">
          <div className="act-form">
            <div className="pair">
              <TextField
                label="文书的文号和日期"
                name="document"
                required
                maxLength={200}
                why="提醒函、质量通报、质量督导意见书或者约谈记录"
                problem={at('basis.document')}
              />
              <SelectField
                label="规程依据"
                name="under"
                why="按文书的种类选择"
                choices={[
                  { value: 'a15.1.4', label: '日常督导：约谈内容和提醒事项' },
                  { value: 'a15.2.4', label: '专项督导：质量督导意见书' },
                ]}
              />
            </div>
            <Choices
              label="要求"
              name="mode"
              required
              value={mode}
              onChange={setMode}
              choices={Object.entries(modes).map(([value, label]) => ({
                value,
                label,
                note: value === 'improve' ? '不设期限' : '逐项整改，按期报送',
              }))}
            />
            {mode === 'rectify' ? (
              <TextField
                label="期限（工作日）"
                name="workingDays"
                type="number"
                inputMode="numeric"
                min={1}
                max={most.count}
                defaultValue={first.count}
                why={
                  <>
                    自明日起算，最长 {most.count} 个工作日 <Policy>中心设定，规程未规定</Policy>
                  </>
                }
                problem={at('workingDays')}
              />
            ) : null}
          </div>
        </Card>
        <Card title="项目" aside={<span className="note">共 {lines.length} 项</span>}>
          <DemandLines lines={lines} problems={view.problems.rows} problem={at} onChange={setLines} />
        </Card>
        <div className="row">
          <Button kind="primary" size="large" type="submit" busy={busy}>
            提出要求
          </Button>
        </div>
      </form>
    </div>
  )
}
