/** A plan written by hand: batches and sessions are added step by step; what the house knows is offered, not asked. */
import { type FormEvent, useState } from 'react'
import {
  Button,
  Card,
  Clause,
  Notice,
  PageHead,
  Policy,
  RefusalBox,
  TextField,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import { countOf, timeLimits } from '../../../law/time-limits.ts'
import type { PlanForm } from '../readings.ts'
import { BatchLines, batchInput, newBatch } from './batch-lines.tsx'
import { dayOf } from './names.tsx'
import '../../../desk/kit/subject.css'
import './activity.css'

const standings: Record<string, string> = {
  'awaiting-receipt': '本机构尚未核发备案回执，报送的计划将不予受理。',
  expired: '本机构备案已届满，报送的计划将不予受理。请先办理续期。',
}

export default function NewPlan({ view, send, go }: ScreenProps<PlanForm>) {
  const today = dayInChina(new Date())
  const [title, setTitle] = useState(`${today.slice(0, 4)}年${Number(today.slice(5, 7))}月评价计划`)
  const [batches, setBatches] = useState(() => [newBatch(view)])
  const [id] = useState(() => crypto.randomUUID())
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run(() => send('filing', { title, batches: batches.map(batchInput) }, { subject: id })))
      go(`/plans/${id}`)
  }
  return (
    <>
      <PageHead title="报送评价计划" over={view.name}>
        备案有效期至{dayOf(view.validUntil)}。{' '}
        <Policy>请在评价日前 {countOf(timeLimits.planLead, today)} 个工作日报送，期限由中心设定，规程未规定</Policy>
      </PageHead>
      <form className="act-form plan-form" onSubmit={submit} noValidate>
        <Standing view={view} />
        {refusal ? <RefusalBox refusal={refusal} title="没有报送" /> : null}
        <Card>
          <TextField
            label="计划名称"
            value={title}
            required
            problem={refusal && issueAt(refusal, 'title')}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </Card>
        {batches.map((line, i) => (
          <BatchLines
            key={line.id}
            line={line}
            at={i}
            form={view}
            refusal={refusal}
            onChange={(changed) => setBatches(batches.map((each) => (each.id === line.id ? changed : each)))}
            onRemove={batches.length > 1 ? () => setBatches(batches.filter((each) => each.id !== line.id)) : undefined}
          />
        ))}
        <div className="row apart">
          <Button icon="plus" onClick={() => setBatches([...batches, newBatch(view)])}>
            增加批次
          </Button>
          <Button kind="primary" size="large" type="submit" busy={busy}>
            报送评价计划
          </Button>
        </div>
      </form>
    </>
  )
}

function Standing({ view }: { view: PlanForm }) {
  if (view.measure)
    return (
      <Notice state="bad">
        已送达的决定：{view.measure.name}
        {view.measure.until ? `，至${dayOf(view.measure.until)}止` : ''}。其间不得安排评价活动。{' '}
        <Clause id={view.measure.clause as ClauseId} />
      </Notice>
    )
  const words = standings[view.standing]
  return words ? <Notice state="wait">{words}</Notice> : null
}
