/** What was found at one institution: facts that wait for what follows, never a determination (a18, a19). */
import { ButtonLink, Card, Clause, Tag } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import { checklists } from '../../../law/checklist/index.ts'
import type { ProblemRow } from '../readings.ts'
import { lineName } from './names.tsx'
import { Perhaps } from './problem-lines.tsx'
import './record.css'

type Props = { rows: readonly ProblemRow[]; links: boolean; follow?: string | undefined }

/** `links`: whoever may read the records finds the one it stands in. `follow`: where what is still open is followed up. */
export function ProblemsFound({ rows, links, follow }: Props) {
  const items = checklists.flatMap((each) => each.items)
  return (
    <Card title="发现的问题" aside={<span className="note">共 {rows.length} 个</span>}>
      {rows.length === 0 ? (
        <p className="soft">目前没有。督导记录表接收后，其中的问题在这里列出。</p>
      ) : (
        <>
          <ol className="problem-lines">
            {rows.map(({ id, record, foundOn, item, suggested, corrected, fact, state, rectification }) => (
              <li key={id}>
                <b>{fact}</b>
                <span className="note">
                  {dayOf(foundOn)}督导发现{item ? `　${lineName(item, items)}` : ''}
                </span>
                <span className="row">
                  {corrected ? <Tag state="good">当场纠正</Tag> : null}
                  {state === 'in-follow-up' ? <Tag state="info">跟进中</Tag> : null}
                  {state === 'closed' ? <Tag state="good">已办结</Tag> : null}
                </span>
                {rectification ? <a href={`/desk/rectifications/${rectification.id}`}>{rectification.number}</a> : null}
                {suggested ? <Perhaps clause={suggested} /> : null}
                {links ? <a href={`/desk/records/${record}`}>查看记录表</a> : null}
              </li>
            ))}
          </ol>
          {follow && rows.some(({ state }) => state !== 'closed') ? (
            <div className="row">
              <ButtonLink icon="plus" href={follow}>
                开展后续跟进
              </ButtonLink>
            </div>
          ) : null}
          <p className="note">
            以上是督导中看到的事实，不是认定；是否构成违规由有权机关依规程认定。 <Clause id="a19" />
          </p>
        </>
      )}
    </Card>
  )
}
