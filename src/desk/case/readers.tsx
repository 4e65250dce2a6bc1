/** 谁看过: who looked at one case, day by day. Asked for by a press, because this look is a look as well. */
import { useState } from 'react'
import { Button, Card, RefusalBox, Tag, useAct } from '../kit/index.ts'
import type { ScreenProps } from '../room.ts'
import { shortDay } from '../words.ts'
import type { Power } from '../../law/powers.ts'
import { type CaseReader, results } from '../../access/reads/readings.ts'
import './readers.css'

type Props = { id: string } & Pick<ScreenProps, 'read' | 'powers'>
const told: readonly Power[] = ['auditor.readReaders', 'centre.readReaders', 'supervisor.readOwn']

export function CaseReaders({ id, read, powers }: Props) {
  const [rows, show] = useState<readonly CaseReader[]>()
  const { busy, refusal, run } = useAct()
  if (!told.some((power) => powers.includes(power))) return null
  const ask = async () => {
    const found = await run(() => read<{ rows: CaseReader[] }>(`/api/reads/cases/${id}`))
    if (found) show(found.rows)
  }
  return (
    <Card title="谁看过" aside={rows ? <span className="note">共 {rows.length} 条</span> : null}>
      <p className="soft">{saidTo(powers)}</p>
      {refusal ? <RefusalBox refusal={refusal} title="没有取得查阅情况" /> : null}
      {rows ? <Rows rows={rows} /> : null}
      <div className="row case-readers-foot">
        <Button onClick={ask} busy={busy} icon="search">
          {rows ? '重新查看' : '查看谁看过'}
        </Button>
      </div>
    </Card>
  )
}

function saidTo(powers: readonly Power[]): string {
  const withheld = '因审计进行的查阅，在办结后列出。'
  if (powers.includes('supervisor.readOwn')) return `他人对本次督导的每次查阅都有记录。${withheld}`
  const logged = '对本次督导的每次查阅都有记录，查看本项也会被记录。'
  return powers.includes('auditor.readReaders') ? logged : logged + withheld
}

function Rows({ rows }: { rows: readonly CaseReader[] }) {
  if (rows.length === 0) return <p>没有查阅记录。</p>
  return (
    <ul className="case-readers">
      {rows.map(({ day, at, reading, result, times, person, organisation, audit }) => (
        <li key={`${day}${at}${person}${reading}${result}`}>
          <span className="nowrap note">
            {shortDay(day)} {at}
          </span>
          <span>
            <b>{person}</b>　{organisation}
            <small>
              {reading}
              {times > 1 ? `，当日 ${times} 次` : ''}
            </small>
          </span>
          {audit ? <Tag>审计</Tag> : null}
          {result === 'granted' ? null : <Tag state={result === 'refused' ? 'bad' : 'wait'}>{results[result]}</Tag>}
        </li>
      ))}
    </ul>
  )
}
