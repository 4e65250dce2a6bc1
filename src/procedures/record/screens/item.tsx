/** One item of the checklist: what is looked at, on which clause it rests, the answer, and a word about it. */
import { useState } from 'react'
import { AreaField, Button, Clause } from '../../../desk/kit/index.ts'
import type { Item } from '../../../law/checklist/index.ts'
import { type Answer, answers } from '../choices.ts'
import { EvidenceOf } from './evidence.tsx'
import type { Given } from './use-answers.ts'

type Props = {
  record: string
  item: Item
  given: Given | undefined
  onGive: (given: Given) => void
  /** Tells a problem of this item. */
  onProblem: () => void
  told: boolean
}

export function OneItem({ record, item: { id, text, basis }, given, onGive, onProblem, told }: Props) {
  const [wanted, want] = useState(false)
  const no = given?.answer === 'no'
  const noted = no || wanted || given?.note
  const write = (note: string) =>
    given && onGive({ answer: given.answer, ...(note.trim() ? { note: note.slice(0, 500) } : {}) })
  return (
    <li className="check-item" id={`line-${id}`} tabIndex={-1}>
      <fieldset>
        <legend>
          <span className="code">{id}</span>　{text}
        </legend>
        <div className="segments">
          {(Object.keys(answers) as Answer[]).map((answer) => (
            <label key={answer} className={`segment ${answer}`}>
              <input
                type="radio"
                name={`answer-${id}`}
                value={answer}
                checked={given?.answer === answer}
                onChange={() => onGive({ ...given, answer })}
              />
              {answers[answer]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="check-foot">
        <Clause id={basis[0].clause} />
        {given && !noted ? (
          <Button kind="quiet" size="small" onClick={() => want(true)}>
            写说明<span className="unseen">（{id}）</span>
          </Button>
        ) : null}
        {no ? (
          <Button size="small" icon="flag" onClick={onProblem}>
            {told ? '再记一个问题' : '记录为问题'}
            <span className="unseen">（{id}）</span>
          </Button>
        ) : null}
      </div>
      {given && noted ? (
        <AreaField
          label={
            <span className="note-label">
              情况说明<span className="unseen">（{id}）</span>
            </span>
          }
          rows={2}
          maxLength={500}
          why={no && !told ? '选择“否”的，请写明情况，或者记录为问题' : undefined}
          defaultValue={given.note}
          onChange={(event) => write(event.currentTarget.value)}
        />
      ) : null}
      {no ? <EvidenceOf record={record} item={id} /> : null}
    </li>
  )
}
