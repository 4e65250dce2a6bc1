/** Who was called, from the first rank down: how each stands, and for whom the next in rank followed, and why. */
import { Card, Clause, Tag } from '../../../desk/kit/index.ts'
import { shortDay } from '../../../desk/words.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { DispatchPage } from '../readings.ts'
import './draw.css'

type Place = DispatchPage['places'][number]
type Props = { view: Pick<DispatchPage, 'places' | 'wanted' | 'stage'> }

export function Called({ view: { places, wanted, stage } }: Props) {
  const accepted = places.filter(({ state }) => state === 'accepted').length
  return (
    <Card
      title="抽中的外督员"
      aside={
        <span className="note">
          需要 {wanted} 名，已接受 {accepted} 名
        </span>
      }
    >
      {places.length === 0 ? (
        <p className="soft">{stage === 'withdrawn' ? '督导取消前没有抽取。' : '抽取后，按名次从高到低在这里列出。'}</p>
      ) : (
        <>
          <ol className="ranking" aria-label="按名次从高到低">
            {places.map((place) => (
              <OnePlace key={place.rank} place={place} />
            ))}
          </ol>
          <p className="note">按名次从高到低依次通知；不能参加或者应当回避的，由下一名承接，不重新抽取。</p>
        </>
      )}
      {stage === 'exhausted' ? (
        <p className="soft">抽取名单已用尽，人数不足。可以取消后改期重新组织，或按已接受的人数办理委派函。</p>
      ) : null}
    </Card>
  )
}

function OnePlace({ place }: { place: Place }) {
  const { rank, name, card, state, reason, clause, proposal } = place
  const gone = state === 'skipped' || state === 'withdrawn'
  return (
    <li className={gone ? 'ranked skipped' : 'ranked picked'}>
      <span className="rank">
        <span className="unseen">第</span>
        {rank}
        <span className="unseen">名</span>
      </span>
      <span>
        <b className="who">{name}</b> <span className="code note">{card}</span>
        {reason ? <span className="ranked-note">理由：{reason}</span> : null}
        {proposal ? (
          <span className="ranked-note">
            已提出回避，待另一人确认{proposal.mine ? '（您提出）' : ''}：{proposal.reason}
          </span>
        ) : null}
      </span>
      <span className="ranked-state">
        <StateTag place={place} />
        {clause ? <Clause id={clause as ClauseId} /> : null}
      </span>
    </li>
  )
}

function StateTag({ place: { state, skipName, answerBy, answeredOn } }: { place: Place }) {
  if (state === 'asked') return <Tag state="wait">等待答复，最晚{shortDay(answerBy)}</Tag>
  if (state === 'accepted') return <Tag state="good">{answeredOn ? `${shortDay(answeredOn)}接受` : '已接受'}</Tag>
  if (state === 'withdrawn') return <Tag>已撤回</Tag>
  return <Tag icon="cross">{skipName ?? '由下一名承接'}</Tag>
}
