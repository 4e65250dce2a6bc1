/** The form of one problem: the fact, the item, what it might touch, and whether it was put right at once. */
import { type FormEvent, useEffect, useState } from 'react'
import { AreaField, Button, Clause, Dialog, RefusalBox, SelectField, useAct } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import { hintsOf } from '../../../law/checklist/index.ts'
import { citation } from '../../../law/clauses.ts'
import type { Option } from '../../../kernel/option.ts'
import type { Chosen } from './problems.tsx'
import type { Writing } from './writing.ts'
import type { Line } from './names.tsx'

type Props = Pick<Writing, 'send'> & {
  option: Option | undefined
  chosen: Chosen | undefined
  items: readonly Line[]
  onClose: () => void
}

export function ProblemDialog({ option, chosen, items, send, onClose }: Props) {
  const { busy, refusal, run, forget } = useAct()
  const [item, setItem] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each problem starts with its own item and no refusal
  useEffect(() => {
    setItem(chosen?.item ?? '')
    forget()
  }, [chosen])
  const asked = items.find(({ id }) => id === item)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const problem = { id: chosen?.problem?.id ?? crypto.randomUUID(), fact: '', ...filledIn(form) }
    if (option && (await run(() => send(option.at, { problem })))) onClose()
  }
  return (
    <Dialog title={chosen?.problem ? '修改问题' : '记录一个问题'} open={chosen !== undefined} onClose={onClose}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有记录" /> : null}
        <AreaField
          label="看到的事实"
          name="fact"
          rows={4}
          required
          maxLength={1000}
          why="写明时间、地点、人数和经过，不写判断"
          defaultValue={chosen?.problem?.fact}
          problem={issueAt(refusal, 'problem.fact')}
        />
        <SelectField
          label="对应的检查事项"
          name="item"
          empty="不对应某一项"
          value={item}
          onChange={(event) => setItem(event.currentTarget.value)}
          choices={items.map(({ id, text }) => ({ value: id, label: `${id}　${text}` }))}
        />
        {asked ? <Suggested key={asked.id} item={asked} chosen={chosen?.problem?.suggested} /> : null}
        <AreaField
          label="当场纠正情况"
          name="corrected"
          rows={2}
          maxLength={500}
          why="没有当场纠正的不填"
          defaultValue={chosen?.problem?.corrected}
        />
        {option?.clause ? <Clause id={option.clause} /> : null}
        <div className="call-buttons">
          <Button kind="primary" size="large" wide type="submit" busy={busy}>
            保存问题
          </Button>
          <Button size="large" wide onClick={onClose}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What the item itself points to, with the condition the clause makes. */
function Suggested({ item, chosen }: { item: Line; chosen: string | undefined }) {
  const hints = hintsOf(item)
  if (hints.length === 0) return null
  return (
    <SelectField
      label="可能涉及的条款"
      name="suggested"
      why="仅供参考，由有权机关认定"
      empty="不写"
      defaultValue={chosen ?? ''}
      choices={hints.map(({ clause, condition }) => ({
        value: clause,
        label: condition ? `${citation(clause)}（条件：${condition}）` : citation(clause),
      }))}
    />
  )
}

const filledIn = (form: FormData) =>
  Object.fromEntries(
    ['fact', 'item', 'suggested', 'corrected'].flatMap((name) => {
      const value = String(form.get(name) ?? '').trim()
      return value ? [[name, value]] : []
    }),
  )
