/** On which day a document counts as delivered, in which way, and why. */
import { Tag } from '../../../desk/kit/index.ts'
import { isWay, ways } from '../parts.ts'
import type { DocumentPage } from '../readings.ts'
import { dayOf } from './names.tsx'

type Served = NonNullable<DocumentPage['recipients'][number]['served']>

export function ServedHow({ served }: { served: Served }) {
  const { how, on, why, sealed, signer, reason, witness, tracking, place } = served
  const told = [
    signer ? `签收人：${signer}` : '',
    tracking ? `邮件号：${tracking}` : '',
    reason ? `情况：${reason}` : '',
    witness ? `见证人：${witness}` : '',
    place ? `公告发布：${place}` : '',
    sealed ? '送达的是用印件' : '',
  ].filter(Boolean)
  return (
    <>
      <Tag state="good">{isWay(how) ? ways[how].name : how}</Tag>
      <span className="sub">
        送达日期：{dayOf(on)}，因为{why}。
      </span>
      {told.length > 0 ? <span className="sub">{told.join('；')}</span> : null}
    </>
  )
}
