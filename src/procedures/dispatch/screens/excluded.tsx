/** Who was not in the pool, each with every ground: a clause of the regulation, or a rule of the Centre that says it is one. */
import { Card, Clause, type Column, Policy, Table } from '../../../desk/kit/index.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import { policyLabel } from '../draw/exclusion.ts'
import type { DispatchPage } from '../readings.ts'
import './draw.css'

type Row = DispatchPage['excluded'][number]

const columns: Column<Row>[] = [
  {
    key: 'who',
    title: '人员',
    lead: true,
    cell: ({ name, card }) => (
      <>
        {name}
        <span className="sub code">{card}</span>
      </>
    ),
  },
  { key: 'ground', title: '理由', cell: ({ ground }) => ground },
  {
    key: 'code',
    title: '代码',
    by: ({ code }) => code,
    cell: ({ code, codeName }) => (
      <>
        <span className="code">{code}</span> {codeName}
      </>
    ),
  },
  {
    key: 'basis',
    title: '依据',
    cell: ({ clause, policy }) => (
      <span className="row">
        {clause ? <Clause id={clause as ClauseId} short /> : null}
        {policy ? (
          <Policy>
            {policyLabel}（{policy}）
          </Policy>
        ) : null}
      </span>
    ),
  },
]

export function Excluded({ view: { excluded, draw } }: { view: Pick<DispatchPage, 'excluded' | 'draw'> }) {
  return (
    <Card
      title={`未列入名单 ${draw.excluded} 人`}
      flush
      aside={<span className="note">一人有几项理由的，逐项列出</span>}
    >
      {excluded.length === 0 ? (
        <p className="soft inset">持证的外督员全部列入名单。</p>
      ) : (
        <Table
          caption="未列入名单的人员、理由和依据"
          rows={excluded}
          columns={columns}
          keyOf={({ supervisor, ground }) => `${supervisor} ${ground}`}
        />
      )}
    </Card>
  )
}
