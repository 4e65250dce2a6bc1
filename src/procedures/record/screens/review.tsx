/** The record as it is read and judged for completeness: the form, what was found, each version, and what can be done. */
import { type ReactNode, useMemo } from 'react'
import { Button, ButtonLink, Card, Notice, PageHead, Tag } from '../../../desk/kit/index.ts'
import { CaseReaders } from '../../../desk/case/readers.tsx'
import { OutcomesOf } from '../../../desk/outcomes-of-record.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { Acts } from '../../../desk/kit/acts.tsx'
import { fullDay, prefectureOf } from '../../../desk/words.ts'
import type { RecordPage } from '../readings.ts'
import { Clock } from './clock.tsx'
import { Form } from './form.tsx'
import { Evidence } from './handed-in.tsx'
import { linesOf, StageTag } from './names.tsx'
import { Past } from './past.tsx'
import { Performed } from './performed.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { Questions } from './questions.tsx'
import { Reports } from './reports.tsx'
import { ReviewActs } from './review-acts.tsx'
import './record.css'
import '../../../desk/kit/subject.css'

type Props = ScreenProps<RecordPage> & { followed?: ReactNode }

export function Review({ view, options, send, read, powers, go, followed }: Props) {
  const items = useMemo(() => linesOf(view), [view])
  const { institution, submissions, asOf, content, late } = view
  const first = submissions[0]
  return (
    <>
      <PageHead
        over={`督导情况记录表 · ${prefectureOf(institution.prefecture)}`}
        title={institution.name}
        tag={
          <>
            <StageTag stage={view.stage} />
            {late || first?.onTime === false ? <Tag state="bad">逾期</Tag> : null}
          </>
        }
        end={
          asOf || view.stage === 'expected' ? undefined : (
            <ButtonLink icon="print" href={`/api/records/${view.id}/record.pdf`} download>
              打印记录表（PDF）
            </ButtonLink>
          )
        }
      >
        督导员：{view.team.map(({ name, card }) => `${name}（${card}）`).join('、')}
      </PageHead>
      {asOf ? (
        <Notice state="wait">
          现在显示的是{fullDay(asOf)}
          {asOf.slice(11)}时的记录，此后的填写和办理没有计入。{' '}
          <Button size="small" onClick={() => go({ search: { at: undefined } })}>
            回到现在
          </Button>
        </Notice>
      ) : null}
      <div className="institution">
        <div className="stack">
          <Reports {...{ view, options, send }} />
          {followed}
          <Questions view={view} items={items} />
          <Card title="发现的问题" aside={<span className="note">共 {content.problems.length} 个</span>}>
            {content.problems.length ? (
              <ProblemLines problems={content.problems} items={items} />
            ) : (
              <p className="soft">没有记录问题。</p>
            )}
          </Card>
          <Performed id={view.id} performed={view.performed} />
          <OutcomesOf record={view.id} powers={powers} />
          <Evidence view={view} items={items} />
          <Form view={view} />
          <Versions view={view} />
        </div>
        <div className="stack institution-side">
          {powers.includes('centre.reviewRecords') && !asOf ? <ReviewActs {...{ items, options, send }} /> : null}
          {view.clock ? (
            <Card title="提交期限">
              <Clock clock={view.clock} />
            </Card>
          ) : null}
          <Past at={asOf} go={go} />
          <Acts acts={view.acts} />
          {asOf ? null : <CaseReaders id={view.id} read={read} powers={powers} />}
        </div>
      </div>
    </>
  )
}

function Versions({ view: { submissions } }: { view: RecordPage }) {
  if (submissions.length === 0) return null
  return (
    <Card title="提交记录" aside={<span className="note">共 {submissions.length} 次</span>}>
      <ol className="versions">
        {submissions.map(({ version, on, onTime, explanation, changes }) => (
          <li key={version}>
            <span className="row">
              <b>第 {version} 版</b>
              <span>{fullDay(on)}提交</span>
              {version === 1 ? <Tag state={onTime ? 'good' : 'bad'}>{onTime ? '按期' : '逾期'}</Tag> : null}
            </span>
            {explanation ? <span>逾期原因：{explanation}</span> : null}
            {version > 1 && changes.length === 0 ? <span className="soft">内容没有改动</span> : null}
            {changes.length ? (
              <ul>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
