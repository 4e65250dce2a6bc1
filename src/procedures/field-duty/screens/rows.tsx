/** The acts of one supervision as a list: the phone of whoever goes, the institution and the office read the same lines. */
import { Card, Clause } from '../../../desk/kit/index.ts'
import { shortDay } from '../../../desk/words.ts'
import type { DutyRow } from '../readings.ts'
import { kindOf, StageTag } from './names.tsx'
import './field-duty.css'

export function DutyRows({ rows }: { rows: readonly DutyRow[] }) {
  return (
    <ul className="duty-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <span className="row">
            <b>{kindOf(row.kind)?.name}</b>
            <StageTag stage={row.stage} />
            <span className="note">
              {shortDay(row.on)} {timeOf(row.at)}
            </span>
          </span>
          <a href={`/desk/field-duties/${row.id}`}>{row.text}</a>
          {row.answer ? (
            <span className="soft">
              {row.answer.from}：{row.answer.view ? `${row.answer.view}。` : ''}
              {row.answer.text}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What is addressed to the institution, on its page of the visit. */
export function AddressedTo({ rows }: { rows: readonly DutyRow[] }) {
  if (rows.length === 0) return null
  const open = rows.filter(({ stage }) => ['asked', 'requested', 'suggested'].includes(stage)).length
  return (
    <Card title="督导员的询问、要求和建议" aside={<Clause id="a7" />}>
      <p className="soft">{open ? `有 ${open} 项等待答复，点开后办理。` : '各项都已办理。'}</p>
      <DutyRows rows={rows} />
    </Card>
  )
}

/** An instant as a time of day in China. */
export const timeOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)
