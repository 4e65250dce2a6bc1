/** What is shown at the door: who one is, the card's number, and that one was sent to this very session. */
import { Clause } from '../../../desk/kit/index.ts'
import { levelOf, occupationOf, spanOf, subjectOf } from '../../../desk/words.ts'
import { RehearsalMark } from '../../../desk/rehearsal-mark.tsx'
import { useSession } from '../../../desk/session.tsx'
import type { RecordPage } from '../readings.ts'

export function CardHere({ view: { id, team, institution, sessions, office, begun } }: { view: RecordPage }) {
  const person = useSession()?.person.name
  const mine = team.find((each) => each.mine)
  const others = team.filter((each) => !each.mine)
  return (
    <article className="door-card" aria-label="电子证卡">
      <p className="door-kind">
        技能人才评价质量督导员（外督） <RehearsalMark />
      </p>
      <p className="door-name">
        <b>{person ?? mine?.name}</b>
        <span className="code">{mine?.card}</span>
      </p>
      {/* At the door it stands open; inside it makes room for the work and opens with a tap. */}
      <details open={!begun}>
        <summary>本次督导的场次和委派</summary>
        <dl>
          <div>
            <dt>评价机构</dt>
            <dd>{institution.name}</dd>
          </div>
          {sessions.map((session) => (
            <div key={session.id}>
              <dt>场次</dt>
              <dd>
                {spanOf(session)}
                <br />
                {occupationOf(session.occupation)} {levelOf(session.level)}　{subjectOf(session.subject)}
              </dd>
            </div>
          ))}
          <div>
            <dt>委派机构</dt>
            <dd>{office}</dd>
          </div>
          {others.length ? (
            <div>
              <dt>同行</dt>
              <dd>
                {others.map(({ name, card }) => (
                  <span key={card} className="nowrap">
                    {name} <span className="code">{card}</span>{' '}
                  </span>
                ))}
              </dd>
            </div>
          ) : null}
        </dl>
      </details>
      <a className="button wide" href={`/desk/card/${id}`}>
        出示核对码
      </a>
      <p className="door-foot">
        <span>请与纸质证卡和委派函一并出示</span>
        <Clause id="a8.1" />
      </p>
    </article>
  )
}
