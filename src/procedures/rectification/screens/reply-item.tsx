/** One demand to reply to: done, when and with what proof, or not done and why. Saved by itself. */
import { useEvidence } from '../../../desk/evidence-about.tsx'
import { AreaField, Card, DateField, Notice } from '../../../desk/kit/index.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import { type Outcome, outcomes } from '../choices.ts'
import type { PageItem } from '../readings.ts'
import { DemandWords, Replies } from './demand.tsx'
import { FilesOf } from './files.tsx'
import { type Given, givenOf, type Reports } from './use-reports.ts'

type Props = { rectification: string; item: PageItem; reports: Reports }

export function ReplyItem({ rectification, item, reports }: Props) {
  const { rows } = useEvidence(item.replies.length > 0 ? rectification : undefined, 'rectification')
  const last = item.replies.at(-1)
  const given = reports.of(item.id)
  // What was sent back is begun from what was said before.
  const shown = given ?? (last ? givenOf(last) : undefined)
  const give = (change: Partial<Given>) => reports.set({ [item.id]: { outcome: 'done', ...shown, ...change } })
  const no = shown?.outcome === 'not-done'
  const open = item.state === 'open' || item.state === 'returned'
  return (
    <Card>
      <div className="demand" id={`item-${item.id}`} tabIndex={-1}>
        <DemandWords item={item} />
        <Replies item={item} files={rows} />
        {item.state === 'returned' && !given ? (
          <Notice state="wait">这一项被退回。请按退回理由修改下面的内容，再次报送。</Notice>
        ) : null}
        {open ? (
          <>
            <Outcomes item={item} at={shown?.outcome} onChoose={(outcome) => give({ outcome })} />
            {shown ? (
              <>
                <AreaField
                  label={<Of item={item}>{no ? '没有完成的原因和打算' : '做了什么'}</Of>}
                  rows={3}
                  required
                  maxLength={2000}
                  defaultValue={shown.account}
                  onChange={(event) => give({ account: event.currentTarget.value })}
                />
                {no ? null : (
                  <DateField
                    label={<Of item={item}>完成日期</Of>}
                    required
                    max={dayInChina(new Date())}
                    defaultValue={shown.doneOn}
                    onChange={(event) => give({ doneOn: event.currentTarget.value })}
                  />
                )}
              </>
            ) : null}
            <FilesOf
              rectification={rectification}
              tag={String(item.number)}
              label={<Of item={item}>证明材料</Of>}
              why={item.proof}
              required={item.proof !== undefined && !no}
            />
          </>
        ) : null}
      </div>
    </Card>
  )
}

/** The same label stands under every item: whoever hears it is told which. */
function Of({ item, children }: { item: PageItem; children: string }) {
  return (
    <span className="note-label">
      {children}
      <span className="unseen">（第 {item.number} 项）</span>
    </span>
  )
}

type OutcomesProps = { item: PageItem; at: Outcome | undefined; onChoose: (outcome: Outcome) => void }

function Outcomes({ item, at, onChoose }: OutcomesProps) {
  return (
    <fieldset>
      <legend className="note-label">
        完成情况<span className="unseen">（第 {item.number} 项）</span>
      </legend>
      <div className="segments two-segments">
        {(Object.keys(outcomes) as Outcome[]).map((outcome) => (
          <label key={outcome} className={outcome === 'done' ? 'segment' : 'segment no'}>
            <input
              type="radio"
              name={`outcome-${item.id}`}
              value={outcome}
              checked={at === outcome}
              onChange={() => onChoose(outcome)}
            />
            {outcomes[outcome]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
