/** The fields of each act upon a follow-up. */
import { type ReactNode, useState } from 'react'
import { AreaField, Choices, choicesOf, SelectField, TextField } from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import { dayOf } from '../../../desk/words.ts'
import { signatures } from '../choices.ts'
import type { FollowUpPage } from '../readings.ts'
import { Conclude } from './outcome-fields.tsx'

export type Part = { view: FollowUpPage; at: (path: string) => string | undefined }

export function fieldsOf(type: string, view: FollowUpPage, refusal: Refusal | undefined): ReactNode {
  const at = (path: string) => issueAt(refusal, path)
  switch (type) {
    case 'find':
      return <Find view={view} at={at} />
    case 'draft':
      return <Draft view={view} at={at} />
    case 'hold':
      return <Hold view={view} at={at} />
    case 'conclude':
      return <Conclude view={view} at={at} />
    default:
      return (
        <AreaField
          label={type === 'noShow' ? '未到场的情况' : '理由'}
          name="reason"
          rows={3}
          required
          problem={at('reason')}
        />
      )
  }
}

function Find({ view: { problems }, at }: Part) {
  const waiting = problems.filter(({ finding }) => !finding)
  return (
    <>
      <SelectField
        label="问题"
        name="problem"
        required
        choices={[...waiting, ...problems.filter(({ finding }) => finding)].map(({ id, fact, finding }) => ({
          value: id,
          label: finding ? `${fact}（已核实，可以改）` : fact,
        }))}
      />
      <Choices
        label="核实结果"
        name="confirmed"
        required
        problem={at('confirmed')}
        choices={[
          { value: 'yes', label: '属实' },
          { value: 'no', label: '不属实' },
        ]}
      />
      <AreaField
        label="核实依据"
        name="evidence"
        rows={3}
        required
        why="查阅了什么、询问了谁（不写姓名）、看到了什么；将写入函中"
        problem={at('evidence')}
      />
    </>
  )
}

const demanding = new Set(['reminder', 'circular'])

function Draft({ view: { kind, problems, institutions }, at }: Part) {
  return (
    <>
      {kind === 'interview' ? (
        <>
          <div className="pair">
            <TextField label="约谈时间" name="at" type="datetime-local" required problem={at('interview.at')} />
            <TextField label="参加人员" name="whom" required placeholder="主要负责人" problem={at('interview.whom')} />
          </div>
          <TextField label="约谈地点" name="place" required problem={at('interview.place')} />
        </>
      ) : null}
      {problems.map(({ id, fact, foundOn, institutionName }, i) => (
        <AreaField
          key={id}
          label={problems.length > 1 ? `第 ${i + 1} 项` : '所列事项'}
          name={`matter-${id}`}
          rows={3}
          required
          why={`${institutions.length > 1 ? `${institutionName}，` : ''}${dayOf(foundOn)}督导发现；不写人员姓名`}
          defaultValue={fact}
          problem={at(`matters.${i}.text`)}
        />
      ))}
      <AreaField
        label={kind === 'reminder' ? '提醒事项' : '有关要求'}
        name="demands"
        rows={3}
        required={demanding.has(kind)}
        why="每行一项"
        problem={at('demands') ?? at('demands.0')}
      />
    </>
  )
}

function Hold({ at }: Part) {
  const [signature, sign] = useState('signed')
  return (
    <>
      <TextField label="约谈时间" name="at" type="datetime-local" required problem={at('at')} />
      <div className="pair">
        <TextField
          label="被约谈人"
          name="attendee"
          required
          autoComplete="off"
          problem={at('attendee') ?? at('attendee.name')}
        />
        <TextField label="职务" name="post" required autoComplete="off" problem={at('post')} />
      </div>
      <AreaField
        label="谈话要点"
        name="points"
        rows={5}
        required
        why="每行一项"
        problem={at('points') ?? at('points.0')}
      />
      <Choices
        label="被约谈人签字"
        name="signature"
        required
        value={signature}
        onChange={sign}
        choices={choicesOf(signatures)}
      />
      {signature === 'refused' ? (
        <>
          <AreaField label="拒绝签字的情况" name="refusal" rows={2} required problem={at('refusal')} />
          <TextField label="见证人" name="witness" required autoComplete="off" problem={at('witness')} />
        </>
      ) : null}
    </>
  )
}
