/** Problems found: facts, and where they might belong. Nobody is found guilty of anything here (a18, a19). */
import { type FormEvent, useState } from 'react'
import { AreaField, Button, Card, Dialog, Empty, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import type { RecordPage } from '../readings.ts'
import { EvidenceOf } from './evidence.tsx'
import { ProblemDialog } from './problem-dialog.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { optionOf, type Writing } from './writing.ts'
import type { Line } from './names.tsx'

type Problem = RecordPage['content']['problems'][number]
/** A problem to change, or the item a new one is about; '' for none. */
export type Chosen = { problem?: Problem; item: string }
type Props = Writing & {
  view: RecordPage
  items: readonly Line[]
  chosen: Chosen | undefined
  choose: (chosen: Chosen | undefined) => void
}

export function Problems({ view, items, options, send, chosen, choose }: Props) {
  const { problems } = view.content
  const [gone, withdraw] = useState<Problem>()
  const find = optionOf(options, 'findProblem')
  return (
    <Card title="发现的问题" aside={<span className="note">共 {problems.length} 个</span>}>
      {problems.length === 0 ? (
        <Empty title="还没有记录问题" icon="flag">
          没有发现问题的，直接进入下一步。
        </Empty>
      ) : null}
      <ProblemLines
        problems={problems}
        items={items}
        foot={(problem) =>
          find?.open ? (
            <>
              <EvidenceOf record={view.id} problem={problem.id} />
              <span className="row">
                <Button size="small" onClick={() => choose({ problem, item: problem.item ?? '' })}>
                  修改
                </Button>
                <Button size="small" kind="quiet" onClick={() => withdraw(problem)}>
                  撤回
                </Button>
              </span>
            </>
          ) : null
        }
      />
      {find?.open ? (
        <div className="call-buttons">
          <Button size="large" wide icon="plus" onClick={() => choose({ item: '' })}>
            记录一个问题
          </Button>
        </div>
      ) : null}
      <ProblemDialog option={find} chosen={chosen} items={items} send={send} onClose={() => choose(undefined)} />
      <Withdraw problem={gone} send={send} onClose={() => withdraw(undefined)} />
    </Card>
  )
}

type WithdrawProps = Pick<Writing, 'send'> & { problem: Problem | undefined; onClose: () => void }

function Withdraw({ problem, send, onClose }: WithdrawProps) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (await run(() => send('problem-withdrawals', { id: problem?.id, reason }))) onClose()
  }
  return (
    <Dialog title="撤回这个问题" open={problem !== undefined} onClose={onClose}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <p>{problem?.fact}</p>
        <AreaField label="理由" name="reason" rows={2} required why="撤回留有记录" />
        <Button kind="primary" size="large" wide type="submit" busy={busy}>
          撤回
        </Button>
      </form>
    </Dialog>
  )
}
