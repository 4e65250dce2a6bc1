/** The lists of the briefing: people, places, promises, measures, earlier visits. An empty list says what it means. */
import { Card, Clause, Tag } from '../../../desk/kit/index.ts'
import type { State } from '../../../desk/kit/types.ts'
import { commitmentOf, dayOf, levelOf, matterOf, occupationOf, venueTypeOf } from '../../../desk/words.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { Briefing } from '../readings.ts'
import { formsIn } from './names.tsx'

type Props = { view: Briefing }

export function Examiners({ view: { examiners } }: Props) {
  return (
    <Card title="考评员" aside={<span className="note">共 {examiners.length} 人</span>}>
      {examiners.length === 0 ? <p className="soft">评价机构还没有为这些场次安排考评员。</p> : null}
      <ul className="lines">
        {examiners.map(({ name, occupation, level, validUntil, fits }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: masked names may be alike, and the list never changes
          <li key={at}>
            {name}
            <Tag state={fits ? 'good' : 'bad'}>{fits ? '职业相符、证卡有效' : '职业不符或证卡到期'}</Tag>
            <span className="sub">
              {occupationOf(occupation)} {levelOf(level)}，证卡有效期至{dayOf(validUntil)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Venues({ view: { venues } }: Props) {
  return (
    <Card title="考点">
      <ul className="lines">
        {venues.map(({ name, address, type, workstations, cameras }) => (
          <li key={name + address}>
            {name}　{venueTypeOf(type)}，工位 {workstations} 个，监控 {cameras} 路<span className="sub">{address}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const promised: Readonly<Record<string, State>> = { verified: 'good', broken: 'bad', evidenced: 'info' }

export function Commitments({ view: { commitments } }: Props) {
  return (
    <Card title="评价机构的承诺" aside={<Clause id="a14.2" />}>
      {commitments.length === 0 ? <p className="soft">没有登记承诺。</p> : null}
      <ul className="lines">
        {commitments.map(({ matter, statement, state, on }) => (
          <li key={matter + statement}>
            <b>{matterOf(matter)}</b>
            <Tag state={promised[state] ?? 'plain'}>{commitmentOf(state)}</Tag>
            <span className="sub">
              {statement}（{dayOf(on)}）
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Measures({ view: { measures } }: Props) {
  return (
    <Card title="已送达的处理决定">
      {measures.length === 0 ? <p className="soft">没有登记处理决定。</p> : null}
      <ul className="lines">
        {measures.map(({ clause, name, document, deliveredOn, inForce }) => (
          <li key={document}>
            {name} <Clause id={clause as ClauseId} />
            <Tag state={inForce ? 'bad' : 'plain'}>{inForce ? '执行中' : '已结束'}</Tag>
            <span className="sub">
              {document}，{dayOf(deliveredOn)}送达
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function History({ view: { history } }: Props) {
  return (
    <Card title="以往日常督导">
      {history.length === 0 ? <p className="soft">没有可以显示的以往督导。</p> : null}
      <ul className="lines">
        {history.map(({ id, from, stage, forms }) => (
          <li key={id}>
            {dayOf(from)}
            {stage === 'cancelled' ? <Tag>已取消</Tag> : null}
            <span className="sub">{formsIn(forms)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Found before, and still open: where to look first. */
export function Problems({ view: { problems } }: Props) {
  return (
    <Card title="尚未整改的问题" aside={<span className="note">共 {problems.length} 项</span>}>
      {problems.length === 0 ? (
        <p className="soft">本系统没有登记尚未整改的问题。</p>
      ) : (
        <ul className="plain">
          {problems.map(({ foundOn, item, fact, corrected }) => (
            <li key={`${foundOn}/${fact}`}>
              {dayOf(foundOn)} {item ? <span className="code">{item}</span> : null} {fact}
              {corrected ? '（当场已纠正）' : ''}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
