/** What is counted and seen on arrival: who came, where, with which papers (H09, H13, H16, H17 of the form). */
import { type FormEvent, useState } from 'react'
import { Button, Choices, RefusalBox, SelectField, TextField, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import { citation, type ClauseId } from '../../../law/clauses.ts'
import { paperSources } from '../choices.ts'
import type { RecordPage } from '../readings.ts'
import type { Writing } from './writing.ts'

type Head = NonNullable<RecordPage['content']['head']>
type Props = Pick<Writing, 'send'> & { view: RecordPage; onSaved: () => void }

const counts = { planned: '计划人数', present: '实到人数', absent: '缺考人数', violations: '违纪人数' } as const
const yesOrNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]
const said = (value: boolean | undefined) => (value === undefined ? {} : { defaultValue: value ? 'yes' : 'no' })

export function HeadForm({ view, send, onSaved }: Props) {
  const { busy, refusal, run } = useAct()
  const [left, setLeft] = useState('')
  const head: Head | undefined = view.content.head
  const planned = view.sessions.reduce((sum, { candidates }) => sum + candidates, 0)
  const first = head?.counts ?? { planned: planned || undefined, present: undefined, absent: undefined, violations: 0 }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const open = ['planned', 'present', 'absent', 'violations', 'venueAsFiled', 'internalOnDuty', 'paperSource']
    if (open.some((name) => !form.get(name))) return setLeft('请把各项填写完整；没有的人数填 0。')
    setLeft('')
    if (await run(() => send('head', { head: headIn(form) }))) onSaved()
  }
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      {refusal ? <RefusalBox refusal={refusal} title="没有保存" /> : null}
      {left ? <RefusalBox refusal={{ reason: left }} title="没有保存" /> : null}
      <p className="note">{whyOf(view, 'H13')}</p>
      <div className="four-counts">
        {(Object.keys(counts) as (keyof typeof counts)[]).map((name) => (
          <TextField
            key={name}
            label={counts[name]}
            name={name}
            type="number"
            inputMode="numeric"
            min={0}
            required
            defaultValue={first[name]}
            problem={issueAt(refusal, `head.counts.${name}`)}
          />
        ))}
      </div>
      <Choices
        label="评价地点与备案一致"
        name="venueAsFiled"
        required
        why={whyOf(view, 'H09-F')}
        choices={yesOrNo}
        {...said(head?.venueAsFiled)}
      />
      <Choices
        label="内督员在岗"
        name="internalOnDuty"
        required
        why={whyOf(view, 'H16-P')}
        choices={yesOrNo}
        {...said(head?.internalOnDuty)}
      />
      <SelectField
        label="试题来源"
        name="paperSource"
        required
        why={whyOf(view, 'H17')}
        empty="请选择"
        defaultValue={head?.paperSource ?? ''}
        choices={Object.entries(paperSources).map(([value, label]) => ({ value, label }))}
      />
      <TextField label="试卷编号" name="paperNumber" maxLength={100} defaultValue={head?.paperNumber} />
      <Button kind="primary" size="large" wide type="submit" busy={busy}>
        保存当场情况
      </Button>
    </form>
  )
}

/** Why it is asked: what for, and by which clause, or that the form itself wants it. */
function whyOf({ why }: RecordPage, id: string): string {
  const { purpose, clause } = why.find(({ field }) => field === id) ?? { purpose: '' }
  return `${purpose}。${clause ? `依据${citation(clause as ClauseId)}` : '本表所需'}`
}

function headIn(form: FormData) {
  const number = (name: string) => Number(form.get(name))
  const paperNumber = String(form.get('paperNumber') ?? '').trim()
  return {
    counts: {
      planned: number('planned'),
      present: number('present'),
      absent: number('absent'),
      violations: number('violations'),
    },
    venueAsFiled: form.get('venueAsFiled') === 'yes',
    internalOnDuty: form.get('internalOnDuty') === 'yes',
    paperSource: String(form.get('paperSource')),
    ...(paperNumber ? { paperNumber } : {}),
  }
}
