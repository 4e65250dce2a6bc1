/** A rectification as it is read and judged: what was demanded and replied, re-checks, and what can be done now. */
import { useState } from 'react'
import { useEvidence } from '../../../desk/evidence-about.tsx'
import { EvidenceFiles } from '../../../desk/evidence-files.tsx'
import { Acts } from '../../../desk/kit/acts.tsx'
import { Actions, actionsOf, Card, Tag } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf, fullDay } from '../../../desk/words.ts'
import type { Option } from '../../../kernel/option.ts'
import type { Power } from '../../../law/powers.ts'
import type { RectificationPage } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { CheckLines } from './check-lines.tsx'
import { DemandWords, Replies } from './demand.tsx'
import { Extensions } from './extensions.tsx'
import { Against, Basis, Head, Until } from './head.tsx'
import '../../../desk/kit/subject.css'

const opens: readonly Power[] = ['centre.readEvidence', 'auditor.readEvidence', 'evidence.handIn']
/** Those of the institution stand on its own page. */
const others = new Set(['demand', 'write', 'submit', 'askExtension', 'refuse'])

export function Review({ view, options, send, powers }: ScreenProps<RectificationPage>) {
  const [chosen, choose] = useState<Option>()
  const mayOpen = opens.some((power) => powers.includes(power))
  const { rows } = useEvidence(mayOpen ? view.id : undefined, 'rectification')
  const may = options.filter(({ type, who }) => !others.has(type) && !who)
  const told = (tag: string) => rows.filter(({ item }) => item === tag)
  return (
    <>
      <Head view={view} />
      <div className="institution">
        <div className="stack">
          <Against view={view} />
          <Basis view={view} />
          {view.items.map((item) => (
            <Card key={item.id}>
              <div className="demand">
                <DemandWords item={item} />
                <Replies item={item} files={rows} />
                {item.replies.length === 0 ? <p className="soft">尚未报送。</p> : null}
              </div>
            </Card>
          ))}
          <CheckLines view={view} files={told('check')} />
          <Rounds view={view} />
          {[...told('paper'), ...told('refusal')].length > 0 ? (
            <Card title="书面答复和其他材料">
              <EvidenceFiles
                rows={[...told('paper'), ...told('refusal')]}
                of={({ item }) => (item === 'paper' ? '书面答复扫描件' : '拒不整改的证据')}
              />
            </Card>
          ) : null}
        </div>
        <div className="stack institution-side">
          {powers.includes('centre.reviewRectifications') ? (
            <Actions
              items={actionsOf(
                may.filter(({ open }) => open),
                choose,
              )}
              primary={view.stage === 'accepted' ? 'close' : 'judge'}
            />
          ) : null}
          <Until view={view} />
          <Extensions view={view} />
          <Acts acts={view.acts} />
        </div>
      </div>
      <ActDialog option={chosen} view={view} send={send} onClose={() => choose(undefined)} />
    </>
  )
}

function Rounds({ view: { rounds } }: { view: RectificationPage }) {
  if (rounds.length === 0) return null
  return (
    <Card title="报送记录" aside={<span className="note">共 {rounds.length} 次</span>}>
      <ul className="stack close">
        {rounds.map(({ number, on, onTime, via, judged }) => (
          <li key={number} className="row">
            <b>第 {number} 次</b>
            {via === 'paper' ? `${fullDay(on)}收到书面答复，由省评价中心录入` : `${fullDay(on)}报送`}
            <Tag state={onTime ? 'good' : 'bad'}>{onTime ? '按期' : '逾期'}</Tag>
            {judged ? <span className="soft">{dayOf(judged.on)}审核</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
