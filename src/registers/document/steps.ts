/** 拟稿—核稿—签发—用印—送达 as steps: which are done, by whom and when, and where the document stands. */
import type { Day } from '../../law/calendar/index.ts'
import { awaited } from './recipients.ts'
import type { OfficialDocument } from './state.ts'

type Step = { key: string; title: string; state: 'done' | 'now' | 'waiting'; on: Day | null; who: string | null }
type Done = { on: Day; by?: string } | undefined

export function stepsOf(the: OfficialDocument, holder: (account: string | undefined) => string | null): Step[] {
  const sealed = the.papers.flatMap((paper) => (paper.sealed ? [{ on: paper.sealed.on }] : []))
  const served = the.served.at(-1)
  const chain: [key: string, title: string, done: Done][] = [
    ['draft', '拟稿', the.returned ? undefined : the.drafted],
    ['review', '核稿', the.reviewed],
    ['sign', '签发编号', the.signed],
    ['seal', '用印', sealed.at(-1)],
    ['serve', '送达', served && awaited(the).length === 0 ? served : undefined],
  ]
  // Sealing may be passed over, so the place where it stands is the first open step after the last one done.
  const last = chain.findLastIndex(([, , done]) => done)
  return chain.map(([key, title, done], i) => ({
    key,
    title,
    state: done ? 'done' : i === last + 1 && the.stage !== 'voided' ? 'now' : 'waiting',
    on: done?.on ?? null,
    who: holder(done?.by),
  }))
}
