/** What the Centre can do with a record: send it back line by line, take it in, close it, or have it corrected. */
import { useState } from 'react'
import { ActDialog, ActForm, Actions, AreaField, actionsOf, Button, SelectField } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { Option } from '../../../kernel/option.ts'
import { lineName, type Line } from './names.tsx'
import type { Writing } from './writing.ts'

type Props = Writing & { items: readonly Line[] }
const ours = new Set(['sendBack', 'accept', 'reopen', 'close'])

export function ReviewActs({ items, options, send }: Props) {
  const [chosen, choose] = useState<Option>()
  const close = () => choose(undefined)
  const may = options.filter(({ type, open }) => open && ours.has(type))
  return (
    <>
      <Actions
        items={actionsOf(may, choose)}
        primary={may.find(({ type }) => type === 'accept' || type === 'close')?.type ?? ''}
      />
      <ActDialog option={chosen} onClose={close}>
        {(option) => (
          <ActForm option={option} submit={(form) => send(option.at, inputOf(option.type, form))} onClose={close}>
            {(refusal) => (
              <>
                {option.type === 'sendBack' ? <QuestionLines items={items} /> : null}
                {option.type === 'reopen' ? (
                  <AreaField label="理由" name="reason" rows={3} required problem={issueAt(refusal, 'reason')} />
                ) : null}
              </>
            )}
          </ActForm>
        )}
      </ActDialog>
    </>
  )
}

/** Each question belongs to a line of the record. */
function QuestionLines({ items }: Pick<Props, 'items'>) {
  const [keys, setKeys] = useState(() => [crypto.randomUUID()])
  const lines = ['head', ...items.map(({ id }) => id), 'opinion']
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
