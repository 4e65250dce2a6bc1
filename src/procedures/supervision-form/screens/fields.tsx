/** What each act of a form asks. */
import { useState } from 'react'
import { AreaField, Choices, choicesOf, Notice, SelectField, TextField } from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import { type EvidenceRow, titleOf } from '../../../desk/evidence-about.tsx'
import { lists, resolutions, results } from '../choices.ts'
import type { FormPage } from '../readings.ts'

type Props = { refusal: Refusal | undefined; view: FormPage; frames: readonly EvidenceRow[] }

export function FieldsOf({ type, ...props }: Props & { type: string }) {
  const Fields = fields[type]
  return Fields ? <Fields {...props} /> : null
}

/** A field of this name, with what is wrong with it. */
const tied = (refusal: Refusal | undefined, name: string) => ({ name, problem: issueAt(refusal, name) })

function Numbers({ refusal, names }: Pick<Props, 'refusal'> & { names: Readonly<Record<string, string>> }) {
  return Object.entries(names).map(([name, label]) => (
    <TextField key={name} {...tied(refusal, name)} label={label} type="number" inputMode="numeric" min={0} required />
  ))
}

function Span({ refusal }: Pick<Props, 'refusal'>) {
  return (
    <>
      <TextField {...tied(refusal, 'from')} label="开始时间" type="datetime-local" required />
      <TextField {...tied(refusal, 'until')} label="结束时间" type="datetime-local" required />
    </>
  )
}

function Seal({ refusal }: Props) {
  const [of, choose] = useState<string>('candidates')
  return (
    <>
      <SelectField
        {...tied(refusal, 'of')}
        label="抽查什么"
        required
        value={of}
        choices={choicesOf(lists)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {of === 'candidates' ? (
        <Notice>由系统调取各场次的名册，只显示在名册中的位置。</Notice>
      ) : (
        <AreaField
          {...tied(refusal, 'items')}
          label="名单中各项的编号"
          why="每行一个，只填试卷、档案或者录像的编号，不填姓名和公民身份号码"
          rows={5}
          required
        />
      )}
      <Numbers refusal={refusal} names={{ wanted: '抽查几项' }} />
      <AreaField {...tied(refusal, 'text')} label="抽查理由" rows={2} maxLength={500} required />
    </>
  )
}

function Find({ refusal, view }: Props) {
  const open = view.sample?.items ?? []
  const first = open.find(({ result }) => !result)?.rank
  return (
    <>
      <SelectField
        {...tied(refusal, 'rank')}
        label="抽中的项"
        required
        defaultValue={first}
        choices={open.map(({ rank, label, result }) => ({
          value: String(rank),
          label: `${rank}. ${label}${result ? '（已记录）' : ''}`,
        }))}
      />
      <Choices {...tied(refusal, 'result')} label="结果" required choices={choicesOf(results)} />
      <AreaField
        {...tied(refusal, 'text')}
        label="说明"
        why="发现问题的，写明所见事实；是否违规由有权机关认定"
        rows={3}
        maxLength={1000}
      />
    </>
  )
}

function Compare({ refusal }: Props) {
  return (
    <>
      <TextField {...tied(refusal, 'left')} label="比对的数据" why="例如：评价计划参评人员" maxLength={200} required />
      <TextField {...tied(refusal, 'right')} label="与什么数据比对" why="例如：考场签到表" maxLength={200} required />
      <Numbers refusal={refusal} names={{ checked: '比对条数', differing: '不一致条数' }} />
      <AreaField {...tied(refusal, 'text')} label="哪些不一致" why="没有不一致的不填" rows={3} maxLength={2000} />
    </>
  )
}

function Watch({ refusal }: Props) {
  return (
    <>
      <Span refusal={refusal} />
      <TextField {...tied(refusal, 'platform')} label="监控平台" maxLength={100} required />
      <TextField {...tied(refusal, 'cameras')} label="摄像头编号" why="多个之间用空格分开" required />
      <SelectField {...tied(refusal, 'resolution')} label="清晰度" required choices={choicesOf(resolutions)} />
      <Numbers refusal={refusal} names={{ covered: '画面覆盖的座位数', total: '座位总数' }} />
    </>
  )
}

function Interrupt({ refusal }: Props) {
  return (
    <>
      <Span refusal={refusal} />
      <TextField {...tied(refusal, 'camera')} label="摄像头编号" why="全部中断的不填" />
      <AreaField {...tied(refusal, 'text')} label="中断情况" rows={2} maxLength={500} required />
    </>
  )
}

function Mark({ refusal, view, frames }: Props) {
  const cameras = [...new Set(view.watched.flatMap((period) => period.cameras))]
  return (
    <>
      <TextField {...tied(refusal, 'at')} label="时刻" type="datetime-local" step={1} required />
      <SelectField
        {...tied(refusal, 'camera')}
        label="摄像头"
        required
        choices={cameras.map((each) => ({ value: each, label: each }))}
      />
      <SelectField
        {...tied(refusal, 'evidence')}
        label="画面截图"
        why={frames.length ? '校验值由系统从截图中取得' : '还没有截图，请先在本页提交'}
        required
        choices={frames.map((row) => ({ value: row.id, label: titleOf(row) }))}
      />
      <AreaField {...tied(refusal, 'text')} label="画面所见" rows={3} maxLength={1000} required />
    </>
  )
}

function Withdraw({ refusal }: Props) {
  return <AreaField {...tied(refusal, 'reason')} label="撤回的理由" rows={2} maxLength={300} required />
}

const fields: Readonly<Record<string, (props: Props) => React.ReactNode>> = {
  seal: Seal,
  find: Find,
  compare: Compare,
  watch: Watch,
  interrupt: Interrupt,
  mark: Mark,
  withdraw: Withdraw,
}
