/** One rating or complaint in words: about whom, which rules, and what came of it. */
import { Clause, Facts, Tag } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import { kinds, marks, outcomes, rules } from '../choices.ts'
import type { ConductRow } from '../readings.ts'

const nameOf = (rule: string) => rules.find(({ clause }) => clause === rule)?.name ?? rule
const markOf = (mark: string) => marks[mark as keyof typeof marks] ?? mark

export function Report({ row }: { row: ConductRow }) {
  const { kind, stage, card, at, text, conclusion } = row
  return (
    <div className="conduct-row">
      <span className="row">
        <b>{kinds[kind as keyof typeof kinds]}</b>
        <Tag state={stage === 'concluded' ? 'good' : 'wait'}>{stage === 'concluded' ? '已办结' : '待办理'}</Tag>
        <span className="code">{card}</span>
        <span className="note">{dayOf(at)}</span>
      </span>
      <Facts
        items={[
          ...row.marks.map(({ rule, mark }) => [nameOf(rule), markOf(mark)] as const),
          ...(row.rules.length ? ([['涉及的行为规范', row.rules.map(nameOf).join('；')]] as const) : []),
          ...(text ? ([['情况说明', text]] as const) : []),
          ...(conclusion
            ? ([
                ['办理结果', outcomes[conclusion.outcome as keyof typeof outcomes]],
                ['说明', conclusion.text],
              ] as const)
            : []),
        ]}
      />
      {row.rules.length ? (
        <span className="row">
          {rules.flatMap(({ clause }) => (row.rules.includes(clause) ? [<Clause key={clause} id={clause} />] : []))}
        </span>
      ) : null}
    </div>
  )
}
