/** What a rectification is about: on what basis, until when, and what speaks against its being done. */
import type { ReactNode } from 'react'
import { ButtonLink, Card, Clause, Deadline, Facts, Notice, PageHead } from '../../../desk/kit/index.ts'
import { dayOf, prefectureOf } from '../../../desk/words.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { Explanation } from '../../../law/explained-deadline.ts'
import type { RectificationPage } from '../readings.ts'
import { Marks, modeName } from './names.tsx'

type Props = { view: RectificationPage }

export function Head({ view }: Props) {
  const { institution, mode, stage, number, overdue, refused } = view
  return (
    <PageHead
      over={`${modeName(mode)} · ${prefectureOf(institution.prefecture)}`}
      title={institution.name}
      tag={<Marks stage={stage} overdue={overdue !== undefined} refused={refused !== undefined} />}
      end={
        <ButtonLink icon="print" href={`/api/rectifications/${view.id}/report.pdf`} download>
          打印整改情况报告（PDF）
        </ButtonLink>
      }
    >
      <span className="code">{number}</span>
    </PageHead>
  )
}

export function Basis({ view }: Props) {
  const { basis, law, office, openedOn, items } = view
  return (
    <Card title="要求和依据" aside={<Clause id={law as ClauseId} />}>
      <Facts
        items={[
          ['提出单位', office],
          ['提出日期', dayOf(openedOn)],
          ['依据的文书', basis.document ?? '日常督导的后续处理'],
          ['项目', `${items.length} 项`],
        ]}
      />
    </Card>
  )
}

export function Until({ view }: Props) {
  const { clock, workingDays, dueOn, latest, law, stage, rounds } = view
  const writing = stage === 'open' || stage === 'returned'
  if (!clock || !dueOn)
    return (
      <Card title="整改期限">
        <p className="soft">完善不设期限。完成后请逐项报送。</p>
      </Card>
    )
  return (
    <Card title="整改期限">
      <Deadline
        explanation={clock as Explanation}
        length={`${workingDays}个工作日`}
        policy
        clause={law as ClauseId}
        {...(stage === 'closed' ? {} : { today: dayInChina(new Date()) })}
      />
      <p className="note">
        {rounds.length > 0 && clock.start !== view.openedOn ? '退回后重新起算。' : ''}
        {writing && latest && latest > dueOn && !view.overdue ? `可以在届满前申请延期，最晚到${dayOf(latest)}。` : ''}
      </p>
    </Card>
  )
}

/** Facts that stand against it, said as facts. */
export function Against({ view }: Props) {
  const { overdue, refused, closed, raised } = view
  const lines: ReactNode[] = [
    overdue ? (
      <Notice key="overdue" state="bad">
        期限于{dayOf(overdue.dueOn)}届满，没有按期报送。逾期报送的照常接收，并注明逾期。
      </Notice>
    ) : null,
    refused ? (
      <Notice key="refused" state="bad">
        {dayOf(refused.on)}
        {refused.by === 'institution' ? '评价机构表示不予整改' : '省评价中心记录拒不整改'}：{refused.fact}
      </Notice>
    ) : null,
    ...raised
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ kind, suggested }) => (
        <Notice key={kind}>
          {kind === 'overdue' ? '逾期' : '不予整改'}的情况待提请有权机关认定，可能涉及{' '}
          <Clause id={suggested as ClauseId} />
          ；这不是认定。
        </Notice>
      )),
    closed ? (
      <Notice key="closed" state="good">
        {dayOf(closed.on)}办结。{closed.reason}
      </Notice>
    ) : null,
  ]
  return <>{lines}</>
}
