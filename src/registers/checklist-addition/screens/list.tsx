/** Items looked at beside the bank: one's own, and those of the industry authority that reach one; drafted, put in force, ended. */
import { useState } from 'react'
import { Button, Clause, type Column, Empty, PageHead, Pages, Table, Tag } from '../../../desk/kit/index.ts'
import type { State } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf } from '../../../desk/words.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import { owners, stageNames } from '../parts.ts'
import type { AdditionRow } from '../readings.ts'
import { type Act, ActDialog } from './dialogs.tsx'

type View = { rows: AdditionRow[]; next: string | null }
const states: Readonly<Record<string, State>> = {
  draft: 'wait',
  'in-force': 'good',
  ended: 'plain',
  discarded: 'plain',
}
const nameOf = (stage: string) => stageNames[stage as keyof typeof stageNames] ?? stage

export default function AdditionList({ view, place, powers, send, go }: ScreenProps<View>) {
  const [act, choose] = useState<Act>()
  const side = powers.includes('industry.keepAdditions')
    ? 'field'
    : powers.includes('institution.keepAdditions')
      ? 'own'
      : undefined
  const title = side === 'field' ? owners.industry.name : side === 'own' ? owners.institution.name : '补充检查项目'
  return (
    <div className="stack">
      <PageHead
        title="补充检查项目"
        end={
          side ? (
            <Button kind="primary" icon="plus" onClick={() => choose({ type: 'draft', side })}>
              起草{title}
            </Button>
          ) : undefined
        }
      >
        行业部门、评价机构可以在通用检查事项之外增加项目，只增不减：通用检查事项照常检查，不替代、不改变。{' '}
        <Clause id="a28" /> <a href="/checklist">查看通用检查事项</a>
      </PageHead>
      <Table
        caption="补充检查项目列表"
        rows={view.rows}
        columns={columnsOf(side, choose)}
        keyOf={({ id }) => id}
        empty={<Empty title="还没有补充检查项目">没有补充项目的，只检查通用检查事项。</Empty>}
      />
      <Pages
        note={`本页 ${view.rows.length} 项`}
        before={place.search.after ? () => history.back() : undefined}
        after={view.next ? () => go({ search: { after: view.next ?? undefined } }) : undefined}
      />
      <ActDialog act={act} send={send} onClose={() => choose(undefined)} />
    </div>
  )
}

function columnsOf(side: Act['side'] | undefined, choose: (act: Act) => void): Column<AdditionRow>[] {
  return [
    { key: 'code', title: '编号', by: ({ code }) => code, cell: ({ code }) => <span className="code">{code}</span> },
    {
      key: 'text',
      title: '项目',
      lead: true,
      by: ({ text }) => text,
      cell: ({ text, basis }) => (
        <>
          {text}
          <br />
          <span className="note">
            <Clause id={basis.clause as ClauseId} short /> {basis.phrase}
          </span>
        </>
      ),
    },
    {
      key: 'owner',
      title: '制定单位',
      by: ({ owner }) => owner,
      cell: ({ owner, of }) => (
        <>
          {owner}
          <br />
          <span className="note">{owners[of].serves}</span>
        </>
      ),
    },
    {
      key: 'stage',
      title: '状态',
      by: ({ stage }) => nameOf(stage),
      cell: ({ stage, from, until }) => (
        <>
          <Tag state={states[stage] ?? 'plain'}>{nameOf(stage)}</Tag>
          {from ? (
            <>
              <br />
              <span className="note">
                {dayOf(from)}起{until ? `，至${dayOf(until)}止` : ''}
              </span>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: 'do',
      title: '办理',
      silent: true,
      cell: (row) => (side && row.mine ? <Doing row={row} side={side} choose={choose} /> : null),
    },
  ]
}

type DoingProps = { row: AdditionRow; side: Act['side']; choose: (act: Act) => void }

function Doing({ row, side, choose }: DoingProps) {
  const of = <span className="unseen">（{row.code}）</span>
  if (row.stage === 'draft')
    return (
      <span className="row">
        <Button kind="quiet" onClick={() => choose({ type: 'enforcement', side, row })}>
          启用{of}
        </Button>
        <Button kind="quiet" onClick={() => choose({ type: 'draft', side, row })}>
          修改{of}
        </Button>
        <Button kind="quiet" onClick={() => choose({ type: 'discard', side, row })}>
          作废{of}
        </Button>
      </span>
    )
  if (row.stage !== 'in-force') return null
  return (
    <Button kind="quiet" onClick={() => choose({ type: 'end', side, row })}>
      停用{of}
    </Button>
  )
}
