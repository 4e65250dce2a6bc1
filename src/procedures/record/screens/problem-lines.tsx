/** Problems found, one under the other, each with its item and what it might touch. */
import type { ReactNode } from 'react'
import { Clause, Tag } from '../../../desk/kit/index.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { RecordPage } from '../readings.ts'
import { lineName, type Line } from './names.tsx'

type Problem = RecordPage['content']['problems'][number]
type Props = { problems: readonly Problem[]; items: readonly Line[]; foot?: (problem: Problem) => ReactNode }

export function ProblemLines({ problems, items, foot }: Props) {
  return (
    <ol className="problem-lines">
      {problems.map((problem) => (
        <li key={problem.id}>
          <b>{problem.fact}</b>
          {problem.item ? <span className="note">{lineName(problem.item, items)}</span> : null}
          {problem.corrected ? (
            <span className="row">
              <Tag state="good">当场纠正</Tag>
              <span>{problem.corrected}</span>
            </span>
          ) : null}
          {problem.suggested ? <Perhaps clause={problem.suggested} /> : null}
          {foot?.(problem)}
        </li>
      ))}
    </ol>
  )
}

/** A hint never stands without these words beside it. */
export function Perhaps({ clause }: { clause: string }) {
  return (
    <span className="row">
      <span className="note">可能涉及，仅供参考，由有权机关认定</span>
      <Clause id={clause as ClauseId} />
    </span>
  )
}
