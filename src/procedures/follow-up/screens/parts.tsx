/** The parts of a follow-up's page: the problems and findings, the letter, the interview, and what came of it. */
import { ButtonLink, Card, Clause, Facts, Policy, Tag } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import { lengthOf, timeLimits } from '../../../law/time-limits.ts'
import { signatures } from '../choices.ts'
import type { FollowUpPage } from '../readings.ts'
import { outcomeName, paperName, ProblemTag } from './names.tsx'

type View = { view: FollowUpPage }

/** 2026-03-02T15:00 → 2026年3月2日15:00 */
const minuteOf = (at: string) => `${dayOf(at)}${at.slice(11, 16)}`

export function Ground({ view: { ground, questions, verifiers, named, inside } }: View) {
  if (!inside) return null
  return (
    <Card title="依据">
      <Facts
        items={[
          ['依据和理由', ground],
          ...(questions ? ([['核实的事项', questions]] as const) : []),
          ...(verifiers ? ([['核实人员', verifiers]] as const) : []),
          ...(named ? ([['写明机构名称的理由', named]] as const) : []),
        ]}
      />
    </Card>
  )
}

export function Problems({ view: { problems, institutions, inside } }: View) {
  return (
    <Card title="发现的问题" aside={<span className="note">共 {problems.length} 个</span>}>
      <ol className="found-lines">
        {problems.map(({ id, record, fact, foundOn, institutionName, state, finding }) => (
          <li key={id}>
            <b>{fact}</b>
            <span className="note">
              {institutions.length > 1 ? `${institutionName}，` : ''}
              {dayOf(foundOn)}督导发现
            </span>
            <span className="row">
              <ProblemTag state={state} />
              {finding ? (
                <Tag state={finding.confirmed ? 'wait' : 'plain'}>{finding.confirmed ? '属实' : '不属实'}</Tag>
              ) : null}
            </span>
            {finding ? <span>核实依据：{finding.evidence}</span> : null}
            {inside ? <a href={`/desk/records/${record}`}>查看记录表</a> : null}
          </li>
        ))}
      </ol>
      <p className="note">
        以上是督导中看到的事实，不是认定；是否构成违规由有权机关依规程认定。 <Clause id="a19" />
      </p>
    </Card>
  )
}

export function Letter({ view: { kind, letter, institutions, absences }, opens }: View & { opens: boolean }) {
  if (!letter) return null
  const { document, interview } = letter
  return (
    <Card title={paperName(kind)}>
      <Facts
        none="未送达"
        items={[
          ...(interview
            ? ([
                ['约谈时间', minuteOf(interview.at)],
                ['约谈地点', interview.place],
                ['参加人员', interview.whom],
              ] as const)
            : []),
          ...institutions.map(
            ({ name, deliveredOn }) =>
              [institutions.length > 1 ? `送达${name}` : '送达日期', deliveredOn ? dayOf(deliveredOn) : null] as const,
          ),
          ...absences.map(({ on, reason }) => [`${dayOf(on)}记录未到场`, reason] as const),
        ]}
      />
      {opens ? (
        <div className="row follow-links">
          <ButtonLink icon="document" href={`/desk/documents/${document}`}>
            打开公文
          </ButtonLink>
        </div>
      ) : null}
    </Card>
  )
}

export function Minutes({ view: { minutes } }: View) {
  if (!minutes) return null
  const { at, attendee, post, points, signature, refusal, witness } = minutes
  return (
    <Card title="约谈记录">
      <Facts
        items={[
          ['约谈时间', minuteOf(at)],
          ['被约谈人', `${attendee}（${post}）`],
          ['签字', signatures[signature as keyof typeof signatures] ?? signature],
          ...(refusal ? ([['拒绝签字的情况', refusal]] as const) : []),
          ...(witness ? ([['见证人', witness]] as const) : []),
        ]}
      />
      <ol className="found-lines">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </Card>
  )
}

export function Outcome({ view: { concluded, institutions, demanded } }: View) {
  if (!concluded) return null
  const { outcome, reason, on, workingDays, items } = concluded
  const usual = lengthOf(timeLimits.rectification, timeLimits.rectification.values[0].from)
  const nameOf = (id: string) => institutions.find((each) => each.id === id)?.name ?? ''
  return (
    <Card title="处理意见" aside={<Clause id="a15.1.4" />}>
      <Facts
        items={[['意见', outcomeName(outcome)], ['日期', dayOf(on)], ...(reason ? ([['理由', reason]] as const) : [])]}
      />
      {items.length > 0 ? (
        <ol className="found-lines">
          {items.map(({ id, institution, demand }) => (
            <li key={id}>
              {institutions.length > 1 ? `${nameOf(institution)}：` : ''}
              {demand}
            </li>
          ))}
        </ol>
      ) : null}
      {outcome === 'rectify' ? (
        <p>
          <Policy>整改期限{workingDays ? `${workingDays}个工作日` : usual}，由中心设定，规程未规定</Policy>
        </p>
      ) : null}
      {demanded.map(({ id, number, dueOn, overdue, closed }) => (
        <p key={id} className="row">
          <a href={`/desk/rectifications/${id}`}>{number}</a>
          {closed ? <Tag state="good">已办结</Tag> : null}
          {overdue && !closed ? <Tag state="bad">已逾期</Tag> : null}
          {dueOn && !closed ? <span className="note">期限至{dayOf(dueOn)}</span> : null}
        </p>
      ))}
    </Card>
  )
}
