/** What can be done about a case now: the acts upon the supervision and those upon its dispatch in one list. */
import { useState } from 'react'
import { type Action, Actions, actionsOf, RefusalBox, Spinner, useAct } from '../kit/index.ts'
import type { Option } from '../../kernel/option.ts'
import type { ScreenProps } from '../room.ts'
import { CaseDialog, type Chosen } from './dialog.tsx'
import type { CaseView } from './view.ts'

type Props = CaseView & {
  id: string
  options: readonly Option[]
  send: ScreenProps['send']
  waiting: string
  setWaiting: (words: string) => void
}

/** What the supervisors answer themselves, and what is over once there is a case. */
const notHere = new Set(['open', 'accept', 'decline', 'declareRecusal'])
const dispatchPath = 'dispatches'
/** A checkpoint stands within about a second of the seal. */
const [tries, pause] = [8, 700]

export function CaseActions({
  id,
  supervision,
  dispatch,
  options,
  dispatchOptions = [],
  send,
  waiting,
  setWaiting,
}: Props) {
  const [chosen, choose] = useState<Chosen>()
  const { busy, refusal, run } = useAct()
  const draw = async () => {
    await run(async () => {
      for (let turn = 1; ; turn++) {
        const outcome = await send('draw', {}, { path: dispatchPath, subject: id })
        const early = !outcome.done && outcome.refusal.reason.includes('检查点')
        if (!early || turn === tries) {
          setWaiting('')
          return outcome
        }
        setWaiting('名单正在写入日志链，随后抽取，请稍候')
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    })
  }
  const draft = async () => {
    await run(() => send('letter', { document: crypto.randomUUID() }, { path: dispatchPath, subject: id }))
  }
  const straight: Readonly<Record<string, () => void>> = { draw, draftLetter: draft }
  const open = (path: string | undefined) => (option: Option) =>
    (straight[option.type] ?? (() => choose({ option, path })))()
  const items = [
    ...actionsOf(dispatchOptions.filter(relevant({ supervision, dispatch })), open(dispatchPath)),
    ...actionsOf(options.filter(relevant({ supervision, dispatch })), open(undefined)),
  ].map((item): Action => ({ ...item, danger: item.key === 'cancel' }))
  const next = items.find(({ key, open: may }) => may && (key === 'draw' || key === 'draftLetter'))
  const inOrder = next ? [next, ...items.filter((item) => item !== next)] : items
  return (
    <>
      {refusal ? <RefusalBox refusal={refusal} /> : null}
      {busy || waiting ? (
        <div className="card tight case-waiting">
          <Spinner label={waiting || '正在办理'} />
        </div>
      ) : null}
      <Actions items={inOrder} primary={next?.key ?? ''} none={nothingNow(dispatch)} />
      <CaseDialog chosen={chosen} dispatch={dispatch} id={id} send={send} onClose={() => choose(undefined)} />
    </>
  )
}

/** An act whose time is over is not told again: what was drawn cannot be drawn, what is settled not sealed. */
const relevant =
  ({ supervision, dispatch }: CaseView) =>
  ({ type, open }: Option): boolean => {
    if (notHere.has(type)) return false
    if (type === 'disclose') return !supervision.disclosed && supervision.stage === 'opened'
    if (type === 'draw') return open || dispatch?.stage === 'sealed'
    if (type === 'confirmSkip') return open || (dispatch?.places.some(({ proposal }) => proposal) ?? false)
    return true
  }

const nothingNow = (dispatch: CaseView['dispatch']) =>
  dispatch?.stage === 'withdrawn' ? '督导已取消，没有需要办理的事项。' : '目前没有您可以办理的事项。'
