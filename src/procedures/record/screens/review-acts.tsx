/** What the Centre can do with a record: send it back line by line, take it in, close it, or have it corrected. */
import { type FormEvent, useEffect, useState } from 'react'
import {
  Actions,
  AreaField,
  actionsOf,
  Button,
  Clause,
  Dialog,
  RefusalBox,
  SelectField,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { Option } from '../../../kernel/option.ts'
import type { Item } from '../../../law/checklist/index.ts'
import type { RecordPage } from '../readings.ts'
import { lineName } from './names.tsx'
import type { Writing } from './writing.ts'

type Props = Writing & { view: RecordPage; items: readonly Item[] }
const ours = new Set(['sendBack', 'accept', 'reopen', 'close'])

export function ReviewActs({ view, items, options, send }: Props) {
  const [chosen, choose] = useState<Option>()
  const may = options.filter(({ type, open }) => open && ours.has(type))
  return (
    <>
      <Actions
        items={actionsOf(may, choose)}
        primary={may.find(({ type }) => type === 'accept' || type === 'close')?.type ?? ''}
      />
      <ActDialog option={chosen} view={view} items={items} send={send} onClose={() => choose(undefined)} />
    </>
  )
}

type DialogProps = Pick<Props, 'view' | 'items' | 'send'> & { option: Option | undefined; onClose: () => void }

function ActDialog({ option, view, items, send, onClose }: DialogProps) {
  const { busy, refusal, run, forget } = useAct()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen act starts without the last refusal
  useEffect(forget, [option])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!option) return
    const input = inputOf(option.type, new FormData(event.currentTarget))
    if (await run(() => send(option.at, input))) onClose()
  }
  return (
    <Dialog title={option?.name ?? ''} open={option !== undefined} onClose={onClose}>
      {option ? (
        <form className="act-form" onSubmit={submit} noValidate>
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          {option.hint || option.clause ? (
            <p className="soft">
              {option.hint ? `${option.hint}。` : ''} {option.clause ? <Clause id={option.clause} /> : null}
            </p>
          ) : null}
          {option.type === 'sendBack' ? <QuestionLines view={view} items={items} /> : null}
          {option.type === 'reopen' ? (
            <AreaField label="理由" name="reason" rows={3} required problem={issueAt(refusal, 'reason')} />
          ) : null}
          <div className="row">
            <Button kind="primary" type="submit" busy={busy}>
              {option.name}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              返回
            </Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  )
}

/** Each question belongs to a line of the record. */
function QuestionLines({ view, items }: Pick<Props, 'view' | 'items'>) {
  const [keys, setKeys] = useState(() => [crypto.randomUUID()])
  const lines = ['head', ...view.items, 'opinion']
  return (
    <div className="question-lines">
      {keys.map((key, at) => (
        <div key={key} className="question-line">
          <SelectField
            label={keys.length > 1 ? `第 ${at + 1} 项` : '需要补充的一项'}
            name="line"
            required
            choices={lines.map((line) => ({ value: line, label: lineName(line, items) }))}
          />
          <AreaField label="需要补充或说明的内容" name="question" rows={3} maxLength={500} required />
          {keys.length > 1 ? (
            <Button size="small" kind="quiet" onClick={() => setKeys(keys.filter((each) => each !== key))}>
              去掉第 {at + 1} 项
            </Button>
          ) : null}
        </div>
      ))}
      <div className="row">
        <Button size="small" icon="plus" onClick={() => setKeys([...keys, crypto.randomUUID()])}>
          再加一项
        </Button>
      </div>
    </div>
  )
}

function inputOf(type: string, form: FormData): object {
  if (type === 'reopen') return { reason: String(form.get('reason') ?? '').trim() }
  if (type !== 'sendBack') return {}
  const asked = form.getAll('question')
  return {
    questions: form.getAll('line').map((line, at) => ({
      id: crypto.randomUUID(),
      line: String(line),
      question: String(asked[at] ?? '').trim(),
    })),
  }
}
