/** One institution: what is on file, what it promised, what was done, and what can be done now. The same page for all. */
import { useState } from 'react'
import {
  Actions,
  actionsOf,
  Card,
  Clause,
  Facts,
  PageHead,
  Policy,
  Table,
  Tag,
  Timeline,
  type Column,
} from '../../../desk/kit/index.ts'
import type { Option, State } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { EvaluationKind } from '../../../law/kinds.ts'
import { evaluationKinds } from '../../../law/kinds.ts'
import { commitmentStates, matters, venueTypes } from '../parts.ts'
import type { InstitutionPage as View } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { dayOf, kindName, levelOf, occupationOf, prefectureOf, StatusTag } from './names.tsx'
import { Personal } from './personal.tsx'
import './page.css'

const commitmentLook: Record<string, State> = { promised: 'info', evidenced: 'wait', verified: 'good', broken: 'bad' }
const hidden = new Set(['register'])

export default function InstitutionPage({ view, options, send, read, powers }: ScreenProps<View>) {
  const [chosen, choose] = useState<Option>()
  const may = options.filter(({ type }) => !hidden.has(type))
  return (
    <>
      <PageHead
        over={`${kindName(view.kind)} · ${prefectureOf(view.prefecture)}`}
        title={view.name}
        tag={<StatusTag status={view.status} />}
      >
        <span className="code">{view.code}</span>
      </PageHead>
      <div className="institution">
        <div className="stack">
          <Ground view={view} />
          <Filing view={view} send={send} read={read} powers={powers} />
          <Scope view={view} />
          <Commitments view={view} />
          <Examiners view={view} send={send} read={read} powers={powers} />
        </div>
        <div className="stack institution-side">
          <Actions
            items={actionsOf(may, choose)}
            primary={may.find(({ type, open }) => type === 'issueReceipt' && open)?.type ?? ''}
          />
          <Card title="办理记录" aside={<span className="note">共 {view.acts.length} 项</span>}>
            <Timeline
              acts={view.acts.map((act) => ({
                key: act.id,
                day: shortDay(act.at),
                time: act.at.slice(11),
                title: act.act,
                who: [act.organisation, act.person].filter(Boolean).join(' '),
                text: act.reason ? `理由：${act.reason}` : undefined,
                ...(act.clause ? { clause: act.clause as ClauseId } : {}),
                journal: act.sealed ? '已封存入日志链' : '正在封存',
              }))}
            />
          </Card>
        </div>
      </div>
      <ActDialog option={chosen} view={view} send={send} onClose={() => choose(undefined)} />
    </>
  )
}

const shortDay = (at: string) => `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日`

/** Why the institution stands where it stands: the decision, when it was delivered, until when. */
function Ground({ view }: { view: View }) {
  if (view.measures.length === 0) return null
  return (
    <Card title="处理决定" aside={view.clause ? <Clause id={view.clause as ClauseId} /> : undefined}>
      <ul className="stack close">
        {view.measures.map((each) => (
          <li key={each.id} className="row">
            <Tag state={each.inForce ? 'bad' : 'plain'}>{each.inForce ? '执行中' : '已结束'}</Tag>
            <b>{each.name}</b>
            <span>
              {each.document}，{dayOf(each.deliveredOn)}送达{each.until ? `，限期整改至${dayOf(each.until)}` : ''}
              {each.liftedOn ? `，${dayOf(each.liftedOn)}解除` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Seen = Pick<ScreenProps<View>, 'send' | 'read' | 'powers'> & { view: View }

function Filing({ view, send, read, powers }: Seen) {
  const person = (each: View['legal']) => (
    <Personal
      of={each.person}
      value={each.ref}
      masked={each.name}
      send={send}
      read={read}
      powers={powers}
      what="姓名"
    />
  )
  return (
    <Card title="备案信息">
      <Facts
        items={[
          [
            '备案回执',
            view.receipt ? (
              <>
                {view.receipt}
                <span className="faint">（{dayOf(view.receiptOn ?? '')}核发，编号规则由本系统设定）</span>
              </>
            ) : (
              '尚未核发'
            ),
          ],
          ['备案日期', dayOf(view.filedOn)],
          [
            '有效期至',
            <>
              {dayOf(view.validUntil)} <Policy>期限由中心设定，规程未规定</Policy>
            </>,
          ],
          ['评价类型', view.kinds.map((kind) => evaluationKinds[kind as EvaluationKind].name).join('、')],
          ['行业部门', view.industryName],
          ['地址', view.address],
          ['法定代表人', person(view.legal)],
          ['主要负责人', person(view.head)],
          [
            '联系人',
            <>
              {person(view.contact)}
              {view.contact.phone && view.contact.phoneRef ? (
                <>
                  　
                  <Personal
                    of={view.contact.person}
                    value={view.contact.phoneRef}
                    masked={view.contact.phone}
                    send={send}
                    read={read}
                    powers={powers}
                    what="电话"
                  />
                </>
              ) : null}
            </>,
          ],
        ]}
        none="无"
      />
    </Card>
  )
}

function Scope({ view }: { view: View }) {
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

function Commitments({ view }: { view: View }) {
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

function Examiners({ view, send, read, powers }: Seen) {
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
