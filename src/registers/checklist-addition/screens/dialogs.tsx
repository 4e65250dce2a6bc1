/** The questions asked when an item is drafted, put in force, ended or thrown away. */
import type { FormEvent } from 'react'
import {
  AreaField,
  Button,
  Clause,
  Dialog,
  RefusalBox,
  SelectField,
  TextField,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import { phrases } from '../../../law/checklist/index.ts'
import { citation } from '../../../law/clauses.ts'
import type { AdditionRow } from '../readings.ts'

/** `field`: the industry authority's; `own`: the institution's. The two have commands of their own. */
export type Act = { type: keyof typeof acts; side: 'field' | 'own'; row?: AdditionRow }

const acts = {
  draft: {
    title: '起草补充项目',
    button: '保存草稿',
    hint: '只能在通用检查事项之外增加，不替代、不改变通用检查事项。',
  },
  enforcement: { title: '启用', button: '启用', hint: '启用后不能改动文字；自启用之日起开始的督导增加这一项。' },
  end: { title: '停用', button: '停用', hint: '此前开始的督导仍按原项目填写，已填写的保留。' },
  discard: { title: '作废草稿', button: '作废草稿', hint: '作废后编号不再使用。' },
} as const

type Props = { act: Act | undefined; send: ScreenProps['send']; onClose: () => void }

export function ActDialog({ act, send, onClose }: Props) {
  return (
    <Dialog title={act ? acts[act.type].title : ''} open={act !== undefined} onClose={onClose}>
      {act ? <ActForm key={`${act.type}${act.row?.id}`} act={act} send={send} onClose={onClose} /> : null}
    </Dialog>
  )
}

function ActForm({ act: { type, side, row }, send, onClose }: Props & { act: Act }) {
  const { busy, refusal, run } = useAct()
  const { button, hint } = acts[type]
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const input = inputOf(type, new FormData(event.currentTarget))
    if (await run(() => send(`${side}-${type}`, input, { subject: row?.id ?? crypto.randomUUID() }))) onClose()
  }
  const at = (path: string) => issueAt(refusal, path)
  const today = dayInChina(new Date())
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {refusal ? <RefusalBox refusal={refusal} /> : null}
      <p className="soft">
        {row ? `${row.code}　${row.text}。` : ''}
        {hint} <Clause id="a28" />
      </p>
      {type === 'draft' ? <Draft row={row} at={at} /> : null}
      {type === 'enforcement' ? (
        <TextField
          label="启用日期"
          name="from"
          type="date"
          required
          min={today}
          defaultValue={today}
          problem={at('from')}
        />
      ) : null}
      {type === 'end' ? (
        <TextField
          label="最后使用日期"
          name="until"
          type="date"
          required
          min={today}
          defaultValue={today}
          problem={at('until')}
        />
      ) : null}
      {type === 'end' || type === 'discard' ? (
        <AreaField label="理由" name="reason" rows={2} required maxLength={300} problem={at('reason')} />
      ) : null}
      <div className="row">
        <Button kind="primary" type="submit" busy={busy}>
          {button}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          返回
        </Button>
      </div>
    </form>
  )
}

function Draft({ row, at }: { row: AdditionRow | undefined; at: (path: string) => string | undefined }) {
  const place = phrases.findIndex(({ clause, phrase }) => clause === row?.basis.clause && phrase === row?.basis.phrase)
  return (
    <>
      <AreaField
        label="项目"
        name="text"
        rows={3}
        required
        maxLength={200}
        why="写成“是”为符合要求的一句话，如“考场配备急救药箱”"
        defaultValue={row?.text}
        problem={at('text')}
      />
      <SelectField
        label="所依据的督导内容"
        name="basis"
        required
        empty="请选择"
        why="补充项目也应属于规程第十四条的督导内容"
        defaultValue={place < 0 ? '' : String(place)}
        choices={phrases.map(({ clause, phrase }, i) => ({
          value: String(i),
          label: `${citation(clause)}　${phrase}`,
        }))}
        problem={at('basis')}
      />
    </>
  )
}

function inputOf(type: Act['type'], form: FormData): object {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  if (type === 'draft') return { text: text('text'), ...(text('basis') ? { basis: Number(text('basis')) } : {}) }
  if (type === 'enforcement') return { from: text('from') }
  return type === 'end' ? { until: text('until'), reason: text('reason') } : { reason: text('reason') }
}
