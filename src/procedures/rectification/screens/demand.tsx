/** One demand as it was made, and what was replied to it round by round. */
import type { EvidenceRow } from '../../../desk/evidence-about.tsx'
import { EvidenceFiles } from '../../../desk/evidence-files.tsx'
import { Tag } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import type { PageItem } from '../readings.ts'
import { ItemTag, outcomeName } from './names.tsx'

export function DemandWords({ item, level = 2 }: { item: PageItem; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <>
      <div className="demand-head">
        <Heading>第 {item.number} 项</Heading>
        <ItemTag state={item.state} />
      </div>
      <p className="demand-words">{item.demand}</p>
      {item.problem || item.proof ? (
        <div className="demand-more">
          {item.problem ? <span>发现的问题：{item.problem.fact}</span> : null}
          {item.proof ? <span>需要的证明材料：{item.proof}</span> : null}
        </div>
      ) : null}
    </>
  )
}

/** `files`: those the reader may open. */
export function Replies({ item, files }: { item: PageItem; files: readonly EvidenceRow[] }) {
  return (
    <>
      {item.replies.map((reply) => {
        const look = reply.accepted === undefined ? 'reply' : reply.accepted ? 'reply accepted' : 'reply returned'
        return (
          <div key={reply.round} className={look}>
            <span className="row">
              <b>第 {reply.round} 次报送</b>
              <Tag state={reply.outcome === 'done' ? 'good' : 'wait'}>{outcomeName(reply.outcome)}</Tag>
              {reply.doneOn ? <span className="soft">{dayOf(reply.doneOn)}完成</span> : null}
            </span>
            <p>{reply.account}</p>
            <EvidenceFiles rows={files.filter(({ id }) => reply.evidence.includes(id))} />
            {reply.changes.length > 0 ? (
              <ul className="changes" aria-label="与上次报送相比">
                {reply.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            ) : null}
            {reply.accepted === undefined ? null : (
              <span className="row">
                <Tag state={reply.accepted ? 'good' : 'bad'}>{reply.accepted ? '认可' : '退回'}</Tag>
                {reply.reason}
              </span>
            )}
          </div>
        )
      })}
    </>
  )
}
