/** What comes of a follow-up: nothing, improvement, or rectification, item by item. */
import { useState } from 'react'
import { AreaField, Button, Choices, Policy, SelectField, TextField } from '../../../desk/kit/index.ts'
import { lengthOf, timeLimits } from '../../../law/time-limits.ts'
import { outcomes } from '../choices.ts'
import type { Part } from './act-fields.tsx'

const notes: Readonly<Record<string, string>> = {
  nothing: '所跟进的问题随之办结',
  improve: '不设期限',
  rectify: '逐项列明，设期限',
}

export function Conclude({ view, at }: Part) {
  const [outcome, choose] = useState('nothing')
  const usual = lengthOf(timeLimits.rectification, timeLimits.rectification.values[0].from)
  return (
    <>
      <Choices
        label="处理意见"
        name="outcome"
        one
        required
        value={outcome}
        onChange={choose}
        choices={Object.entries(outcomes).map(([value, label]) => ({ value, label, note: notes[value] }))}
      />
      {outcome === 'nothing' ? null : <Demands key={outcome} view={view} at={at} />}
      {outcome === 'rectify' ? (
        <>
          <TextField
            label="整改期限（工作日）"
            name="workingDays"
            inputMode="numeric"
            why={`不填的，按${usual}`}
            problem={at('workingDays')}
          />
          <p>
            <Policy>期限由中心设定，规程未规定</Policy>
          </p>
        </>
      ) : null}
      <AreaField label="理由" name="reason" rows={3} required why="评价机构看不到" problem={at('reason')} />
    </>
  )
}

function Demands({ view: { problems }, at }: Part) {
  const founded = problems.filter(({ finding }) => finding?.confirmed !== false)
  const [keys, setKeys] = useState(() => founded.map(({ id }) => id))
  return (
    <div className="demand-lines">
      {keys.map((key, i) => (
        <div key={key} className="demand-line">
          <SelectField
            label={keys.length > 1 ? `第 ${i + 1} 项对应的问题` : '对应的问题'}
            name="of"
            defaultValue={key}
            choices={founded.map(({ id, fact }) => ({ value: id, label: fact }))}
          />
          <AreaField
            label={keys.length > 1 ? `第 ${i + 1} 项要求` : '要求'}
            name="demand"
            rows={2}
            required
            problem={at(`items.${i}.demand`)}
          />
          {keys.length > 1 ? (
            <div className="row">
              <Button size="small" kind="quiet" onClick={() => setKeys(keys.filter((each) => each !== key))}>
                去掉第 {i + 1} 项
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      <div className="row">
        <Button size="small" icon="plus" onClick={() => setKeys([...keys, crypto.randomUUID()])}>
          再加一项
        </Button>
      </div>
    </div>
  )
}
