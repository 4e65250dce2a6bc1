/** Scope, commitments and examiners of an institution: what was filed, what was promised, who examines. */
import { Card, Clause, type Column, Table, Tag } from '../../../desk/kit/index.ts'
import type { State } from '../../../desk/kit/types.ts'
import { commitmentStates, matters, venueTypes } from '../parts.ts'
import type { InstitutionPage as View } from '../readings.ts'
import type { Seen } from './filing.tsx'
import { levelOf, occupationOf } from './names.tsx'
import { Personal } from '../../../desk/kit/personal.tsx'

const commitmentLook: Record<string, State> = { promised: 'info', evidenced: 'wait', verified: 'good', broken: 'bad' }
export function Scope({ view }: { view: View }) {
  type Line = { occupation: string; levels: string[]; venue: string }
  const lines = view.scope.reduce<Line[]>((found, { occupation, level, venue }) => {
    const same = found.find((line) => line.occupation === occupation && line.venue === venue)
    if (same) same.levels.push(level)
    else found.push({ occupation, levels: [level], venue })
    return found
  }, [])
  const columns: Column<Line>[] = [
    {
      key: 'occupation',
      title: '职业',
      lead: true,
      by: ({ occupation }) => occupation,
      cell: ({ occupation }) => (
        <>
          {occupationOf(occupation)}
          <span className="sub code">{occupation}</span>
        </>
      ),
    },
    { key: 'levels', title: '级别', cell: ({ levels: each }) => each.map(levelOf).join('、') },
    {
      key: 'venue',
      title: '考点',
      cell: ({ venue }) => {
        const at = view.venues.find(({ id }) => id === venue)
        return at ? (
          <>
            {at.name}
            <span className="sub">
              {at.address}，{venueTypes[at.type as keyof typeof venueTypes]}，工位 {at.workstations} 个，监控{' '}
              {at.cameras} 路
            </span>
          </>
        ) : (
          '—'
        )
      },
    },
  ]
  return (
    <Card
      title="备案范围"
      flush
      aside={<span className="note pad">职业 × 级别 × 考点，共 {view.scope.length} 项</span>}
    >
      <Table caption="备案范围" rows={lines} columns={columns} keyOf={(line) => line.occupation + line.venue} />
    </Card>
  )
}

export function Commitments({ view }: { view: View }) {
  return (
    <Card title="备案承诺" aside={<Clause id="a14.2" />}>
      {view.commitments.length === 0 ? (
        <p className="note">还没有登记承诺事项。</p>
      ) : (
        <ul className="stack close">
          {view.commitments.map((each) => (
            <li key={each.matter} className="commitment">
              <b>{matters[each.matter as keyof typeof matters]}</b>
              <Tag state={commitmentLook[each.state] ?? 'plain'}>
                {commitmentStates[each.state as keyof typeof commitmentStates]}
              </Tag>
              <p>
                {each.statement}
                {each.evidence ? <span className="soft">　证明：{each.evidence}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

export function Examiners({ view, send, read, powers }: Seen) {
  type Row = View['examiners'][number]
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: '姓名',
      lead: true,
      cell: ({ person, ref, name }) => (
        <Personal of={person} value={ref} masked={name} send={send} read={read} powers={powers} what="姓名" />
      ),
    },
    {
      key: 'number',
      title: '证件号码',
      cell: ({ person, numberRef, identityNumber }) => (
        <Personal
          of={person}
          value={numberRef}
          masked={identityNumber}
          send={send}
          read={read}
          powers={powers}
          what="证件号码"
        />
      ),
    },
    {
      key: 'occupation',
      title: '职业与级别',
      cell: ({ occupation, level }) => `${occupationOf(occupation)} ${levelOf(level)}`,
    },
    { key: 'card', title: '证卡编号', cell: ({ card }) => <span className="code">{card ?? '—'}</span> },
    { key: 'until', title: '证书有效期至', cell: ({ validUntil }) => <span className="nowrap">{validUntil}</span> },
  ]
  return (
    <Card title="考评人员" flush={view.examiners.length > 0}>
      {view.examiners.length === 0 ? (
        <p className="note">还没有登记考评人员。由机构自己登记，登记后不再重复填写。</p>
      ) : (
        <Table caption="考评人员" rows={view.examiners} columns={columns} keyOf={({ id }) => id} />
      )}
    </Card>
  )
}
