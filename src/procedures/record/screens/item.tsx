/** One item of the checklist: what is looked at, why it is asked, what is on file, the answer, and a word about it. */
import { type ReactNode, useState } from 'react'
import { AreaField, Button, Clause } from '../../../desk/kit/index.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import { type Answer, answers } from '../choices.ts'
import type { RecordPage } from '../readings.ts'
import { EvidenceOf } from './evidence.tsx'
import type { Given } from './use-answers.ts'

type Props = {
  record: string
  item: { id: string; text: string; immediate?: true | undefined; basis: readonly { clause: string; phrase: string }[] }
  given: Given | undefined
  onGive: (given: Given) => void
  /** What the registers say of it. */
  suggestion?: RecordPage['suggestions'][number] | undefined
  /** Tells a problem of this item. */
  onProblem: () => void
  told: boolean
  children?: ReactNode
}

export function OneItem({ record, item, given, onGive, suggestion, onProblem, told, children }: Props) {
  const { id, text, immediate, basis } = item
  const [wanted, want] = useState(false)
  const no = given?.answer === 'no'
  const noted = no || wanted || given?.note
  const write = (note: string) => {
    if (!given) return
    const { note: _, ...rest } = given
    onGive({ ...rest, ...(note.trim() ? { note: note.slice(0, 500) } : {}) })
  }
  // What is chosen by hand is no longer one of the rest.
  const choose = (answer: Answer) => onGive({ answer, ...(given?.note ? { note: given.note } : {}) })
  return (
    <li className="check-item" id={`line-${id}`} tabIndex={-1}>
      <fieldset>
        <legend>
          <span className="code">{id}</span>　{immediate ? '★ ' : ''}
          {text}
        </legend>
        <div className="segments">
          {(Object.keys(answers) as Answer[]).map((answer) => (
            <label key={answer} className={`segment ${answer}`}>
              <input
                type="radio"
                name={`answer-${id}`}
                value={answer}
                checked={given?.answer === answer}
                onChange={() => choose(answer)}
              />
              {answers[answer]}
            </label>
          ))}
        </div>
      </fieldset>
      {suggestion ? <Known id={id} suggestion={suggestion} given={given} onChoose={choose} /> : null}
      <p className="check-why">
        {basis.map(({ clause, phrase }) => (
          <span key={clause + phrase}>
            <Clause id={clause as ClauseId} /> {phrase}
          </span>
        ))}
      </p>
      <div className="check-foot">
        {given?.asPlanned ? <span className="note">按计划</span> : null}
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
      {children}
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

type KnownProps = {
  id: string
  suggestion: NonNullable<Props['suggestion']>
  given: Given | undefined
  onChoose: (answer: Answer) => void
}

/** Nothing that is on file is asked again: it is laid before the supervisor, to be taken over or found otherwise. */
function Known({ id, suggestion: { answer, because, from }, given, onChoose }: KnownProps) {
  const word = answers[answer as Answer]
  return (
    <p className={answer === 'no' ? 'check-known otherwise' : 'check-known'}>
      {from}：{because}。
      {given ? null : (
        <Button kind="quiet" size="small" onClick={() => onChoose(answer as Answer)}>
          按登记选“{word}”<span className="unseen">（{id}）</span>
        </Button>
      )}
    </p>
  )
}
