/** A verdict on every item of the round: accepted, or returned and why. */
import { useState } from 'react'
import { AreaField, Choices } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { PageItem, RectificationPage } from '../readings.ts'
import type { FieldsProps } from './act-dialog.tsx'
import { outcomeName } from './names.tsx'

const asked = ({ items }: RectificationPage) => items.filter(({ state }) => state === 'reported')

export function JudgeFields({ view, refusal }: FieldsProps) {
  return (
    <>
      {asked(view).map((item, at) => (
        <Verdict key={item.id} item={item} problem={issueAt(refusal, `verdicts.${at}.reason`)} />
      ))}
    </>
  )
}

function Verdict({ item, problem }: { item: PageItem; problem: string | undefined }) {
  const [verdict, choose] = useState<string>()
  const last = item.replies.at(-1)
  return (
    <div className="verdict">
      <Choices
        label={`第 ${item.number} 项：${item.demand}`}
        why={last ? `${outcomeName(last.outcome)}：${last.account ?? ''}` : undefined}
        name={`verdict-${item.id}`}
        required
        value={verdict ?? ''}
        onChange={choose}
        choices={[
          { value: 'accepted', label: '认可' },
          { value: 'returned', label: '退回' },
        ]}
      />
      {verdict === 'returned' ? (
        <AreaField
          label={`第 ${item.number} 项退回的理由`}
          name={`reason-${item.id}`}
          rows={2}
          required
          maxLength={500}
          problem={problem}
        />
      ) : null}
    </div>
  )
}

/** What was not chosen is left out, and the server says so. */
export function judgeInput(form: FormData, view: RectificationPage): object {
  return {
    verdicts: asked(view).flatMap(({ id }) => {
      const verdict = form.get(`verdict-${id}`)
      if (!verdict) return []
      const reason = String(form.get(`reason-${id}`) ?? '').trim()
      return [{ item: id, accepted: verdict === 'accepted', ...(reason ? { reason } : {}) }]
    }),
  }
}
