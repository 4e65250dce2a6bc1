/** One visit, for the institution: when, which sessions, who comes, and how to know them at the door. */
import type { ReactNode } from 'react'
import { Card, Clause, Notice, PageHead, Tag } from '../../../desk/kit/index.ts'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { fullDay, hoursOf } from '../../../desk/words.ts'
import type { SupervisionPage } from '../readings.ts'
import { formsIn } from './names.tsx'
import { Sessions } from './sessions.tsx'
import './supervision.css'
import '../../../desk/kit/subject.css'

/** `addressed`: what the supervisors ask of the institution, from the procedure that knows it. */
type Props = ScreenProps<SupervisionPage> & { addressed?: ReactNode }

export default function Visit({ view, addressed }: Props) {
  const { sessions, stage, forms, activity } = view
  const [first, last] = [sessions[0], sessions.at(-1)]
  const cancelled = stage === 'cancelled'
  return (
    <div className="stack">
      <PageHead
        over={`日常督导 · ${activity.title}`}
        title={first ? fullDay(first.from) : '场次已全部取消'}
        tag={<Tag state={cancelled ? 'plain' : 'info'}>{cancelled ? '已取消' : '已通知'}</Tag>}
      >
        {first && last ? `${hoursOf({ from: first.from, until: last.until })}　` : ''}
        {formsIn(forms)} <Clause id="a15.1" />
      </PageHead>
      {cancelled ? <Notice>这次督导已经取消，请按原计划开展评价。</Notice> : <Coming view={view} />}
      {addressed}
      <Sessions sessions={sessions} />
      {cancelled ? null : <AtTheDoor />}
    </div>
  )
}

function Coming({ view: { visitors, letter } }: { view: SupervisionPage }) {
  return (
    <Card title="督导员" aside={<Clause id="a11" />}>
      {visitors.length === 0 ? (
        <p className="soft">督导员从持证人员中随机抽取，接受委派后在这里列出姓名（隐去部分）和证卡编号。</p>
      ) : (
        <ul className="visitors">
          {visitors.map(({ card, name }) => (
            <li key={card}>
              <Icon name="person" />
              <b>{name}</b>
              <span className="code">{card}</span>
            </li>
          ))}
        </ul>
      )}
      {letter ? (
        <div className="row letter-links">
          <a className="button" href={`/api/documents/${letter}/letter.pdf?copy=institution`} download>
            <Icon name="download" />
            委派函（PDF）
          </a>
          <a className="button quiet" href={`/desk/documents/${letter}`}>
            查看和签收
          </a>
        </div>
      ) : null}
    </Card>
  )
}

/** What stands in the regulation of how a supervisor comes; the rest is plain advice. */
function AtTheDoor() {
  return (
    <Card title="督导员到场时">
      <ol className="advice">
        <li>
          请查看证卡：督导员执行任务应当佩戴质量督导员证卡，卡号应与上面所列一致；可在
          <a href="/desk/card-check">核对证卡</a>中输入其手机上的核对码。 <Clause id="a8.1" />
        </li>
        <li>请核对委派函：文号下方有核验码，可在公开页面“文书核验”中查询是否有效。</li>
        <li>
          督导员可以查阅、调阅与督导事项有关的文件、资料和电子影像。 <Clause id="a7.3" />
        </li>
        <li>
          督导员不得干预正常的评价工作；督导员实行回避制度。 <Clause id="a8.3" /> <Clause id="a13" />
        </li>
        <li>证卡、姓名或者委派函有一项不符的，请先联系省职业技能评价指导中心核实。</li>
      </ol>
    </Card>
  )
}
