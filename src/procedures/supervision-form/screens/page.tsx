/** One form of supervision: what was looked at, drawn, compared or watched by it, its files, and what can be done now. */
import { useState } from 'react'
import { EvidenceAbout, type EvidenceRow, useEvidence } from '../../../desk/evidence-about.tsx'
import { EvidenceFiles } from '../../../desk/evidence-files.tsx'
import { ActDialog, ActForm, Button, ButtonLink, Card, Clause, Notice, PageHead, Tag } from '../../../desk/kit/index.ts'
import { Acts } from '../../../desk/kit/acts.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { fullDay } from '../../../desk/words.ts'
import type { Option } from '../../../kernel/option.ts'
import type { FormPage } from '../readings.ts'
import { Compared, Watched } from './afar.tsx'
import { FieldsOf } from './fields.tsx'
import { inputOf } from './input.ts'
import { formName, StageTag, timesOf } from './names.tsx'
import { Sampled } from './sampled.tsx'
import './supervision-form.css'

export default function OneForm({ view, options, send, powers }: ScreenProps<FormPage>) {
  const [chosen, choose] = useState<Option>()
  const { rows, again } = useEvidence(view.supervision)
  const mine = rows.filter(({ duty }) => duty === view.id)
  const may = options.filter(({ open, type }) => open && type !== 'begin')
  const writes = powers.includes('supervisor.keepRecord') && view.stage === 'under-way'
  const open = (option: Option) => {
    // What was handed in on this page just now is among the frames to choose from.
    again()
    choose(option)
  }
  return (
    <div className="stack field-page">
      <PageHead
        over={view.institution}
        title={formName(view)}
        tag={
          <>
            <StageTag stage={view.stage} /> {view.technical ? <Tag state="info">技术督导</Tag> : null}
          </>
        }
      >
        {timesOf(view)}　督导员 <span className="code">{view.by}</span> <Clause id="a15.1.2" />
      </PageHead>
      {view.withdrawn ? (
        <Notice>
          已于{fullDay(view.withdrawn.on)}撤回：{view.withdrawn.reason}
        </Notice>
      ) : null}
      {view.text ? <Notice>{view.text}</Notice> : null}
      {view.sample ? <Sampled id={view.id} sample={view.sample} /> : null}
      {view.comparisons.length ? <Compared comparisons={view.comparisons} /> : null}
      {view.watched.length ? <Watched view={view} /> : null}
      {may.length ? (
        <div className="call-buttons">
          {may.map((option) => (
            <Button
              key={option.type}
              size="large"
              wide
              {...(option.type === 'withdraw' ? { kind: 'quiet' as const } : {})}
              onClick={() => open(option)}
            >
              {option.name}
            </Button>
          ))}
        </div>
      ) : null}
      <Files view={view} writes={writes} mine={mine} />
      <Acts acts={view.acts} />
      <div className="row">
        <ButtonLink icon="back" href={`/desk/forms-used/${view.supervision}`}>
          回到督导形式
        </ButtonLink>
      </div>
      <ActDialog option={chosen} onClose={() => choose(undefined)}>
        {(option) => (
          <ActForm
            option={option}
            submit={(form) => send(option.at, inputOf(option.type, form))}
            onClose={() => choose(undefined)}
          >
            {(refusal) => <FieldsOf type={option.type} refusal={refusal} view={view} frames={mine} />}
          </ActForm>
        )}
      </ActDialog>
    </div>
  )
}

const asked: Readonly<Record<string, string>> = {
  comparison: '比对所用的数据文件或者比对结果',
  remote: '画面截图',
}

type FilesProps = { view: FormPage; writes: boolean; mine: readonly EvidenceRow[] }

function Files({ view, writes, mine }: FilesProps) {
  if (!writes && mine.length === 0) return null
  const label = asked[view.form] ?? '照片和材料'
  return (
    <Card title={label} aside={<span className="note">共 {mine.length} 件</span>}>
      {writes ? (
        <EvidenceAbout
          record={view.supervision}
          about={{ duty: view.id }}
          label={<span className="unseen">{label}</span>}
          mine={({ duty }) => duty === view.id}
        />
      ) : (
        <EvidenceFiles rows={mine} />
      )}
    </Card>
  )
}
