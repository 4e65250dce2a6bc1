/** One act: what was asked or done, what came of it, its evidence, and what can be done about it now. */
import { useState } from 'react'
import { EvidenceAbout, useEvidence } from '../../../desk/evidence-about.tsx'
import { EvidenceFiles } from '../../../desk/evidence-files.tsx'
import { Acts } from '../../../desk/kit/acts.tsx'
import { Button, ButtonLink, Card, Clause, Facts, Notice, PageHead } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { fullDay } from '../../../desk/words.ts'
import type { Option } from '../../../kernel/option.ts'
import type { DutyPage } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { kindOf, StageTag } from './names.tsx'
import { timeOf } from './rows.tsx'
import './field-duty.css'

export default function OneDuty({ view, options, send, powers }: ScreenProps<DutyPage>) {
  const [chosen, choose] = useState<Option>()
  const may = options.filter(({ open }) => open)
  const kind = kindOf(view.kind)
  const files = powers.some((power) => power === 'supervisor.keepRecord' || power.endsWith('.readEvidence'))
  const outside = powers.includes('institution.readOwn')
  return (
    <div className="stack field-page">
      <PageHead over={view.institution} title={kind?.name ?? ''} tag={<StageTag stage={view.stage} />}>
        {fullDay(view.on)} {timeOf(view.at)}　督导员 <span className="code">{view.by}</span>{' '}
        {kind ? <Clause id={kind.clause} /> : null}
      </PageHead>
      <Card title="内容">
        <p className="duty-text">{view.text}</p>
        {view.facts.length ? <Facts items={view.facts.map(({ label, value }) => [label, value])} /> : null}
      </Card>
      <Outcome view={view} />
      {may.length ? (
        <div className="call-buttons">
          {may.map((option, at) => (
            <Button
              key={option.type}
              size="large"
              wide
              {...(option.type === 'withdraw'
                ? { kind: 'quiet' as const }
                : at === 0
                  ? { kind: 'primary' as const }
                  : {})}
              onClick={() => choose(option)}
            >
              {option.name}
            </Button>
          ))}
        </div>
      ) : null}
      {files ? <Files view={view} writes={powers.includes('supervisor.keepRecord')} /> : null}
      <Acts acts={view.acts} />
      <div className="row">
        <ButtonLink
          icon="back"
          href={outside ? `/desk/visits/${view.supervision}` : `/desk/performed/${view.supervision}`}
        >
          {outside ? '回到督导通知' : '回到履职情况'}
        </ButtonLink>
      </div>
      <ActDialog option={chosen} act={(option, input) => send(option.at, input)} onClose={() => choose(undefined)} />
    </div>
  )
}

function Outcome({ view: { answer, refused, withdrawn } }: { view: DutyPage }) {
  return (
    <>
      {answer ? (
        <Card title="答复" aside={<span className="note">{fullDay(answer.on)}</span>}>
          <p className="duty-text">
            {answer.view ? `${answer.view}。` : ''}
            {answer.text}
          </p>
          <p className="note">{answer.from}</p>
        </Card>
      ) : null}
      {refused ? (
        <Card title="拒绝提供" aside={<span className="note">{fullDay(refused.on)}</span>}>
          <Facts
            items={[
              ['理由', refused.reason],
              ...(refused.refuser ? ([['拒绝人', refused.refuser.name]] as const) : []),
              ...(refused.witness ? ([['见证人', refused.witness.name]] as const) : []),
            ]}
          />
          <p className="note">是否属于规程第二十七条（一）所列情形，由有权机关认定。</p>
        </Card>
      ) : null}
      {withdrawn ? (
        <Notice>
          已于{fullDay(withdrawn.on)}撤回：{withdrawn.reason}
        </Notice>
      ) : null}
    </>
  )
}

function Files({ view, writes }: { view: DutyPage; writes: boolean }) {
  const { rows } = useEvidence(view.supervision)
  const mine = rows.filter(({ duty }) => duty === view.id)
  if (!writes && mine.length === 0) return null
  return (
    <Card title="照片和材料" aside={<span className="note">共 {mine.length} 件</span>}>
      {writes && view.stage !== 'withdrawn' ? (
        <EvidenceAbout
          record={view.supervision}
          about={{ duty: view.id }}
          label={<span className="unseen">照片和材料</span>}
          mine={({ duty }) => duty === view.id}
        />
      ) : (
        <EvidenceFiles rows={mine} />
      )}
    </Card>
  )
}
