/** The form of an act that needs a word: a reason, and for a recusal found by the office, of whom. */
import { type FormEvent, useEffect } from 'react'
import { AreaField, Button, Choices, Clause, Dialog, Notice, RefusalBox, useAct } from '../kit/index.ts'
import type { Option } from '../../kernel/option.ts'
import { issueAt } from '../kit/types.ts'
import type { ScreenProps } from '../room.ts'
import type { CaseView } from './view.ts'

/** `path`: the act is upon the dispatch and not upon the supervision. */
export type Chosen = { option: Option; path: string | undefined }
type Props = {
  chosen: Chosen | undefined
  dispatch: CaseView['dispatch']
  id: string
  send: ScreenProps['send']
  onClose: () => void
}

export function CaseDialog({ chosen, dispatch, id, send, onClose }: Props) {
  const { busy, refusal, run, forget } = useAct()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen act starts without the last refusal
  useEffect(forget, [chosen])
  const option = chosen?.option
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!chosen) return
    const form = new FormData(event.currentTarget)
    const input = {
      ...(form.has('reason') ? { reason: String(form.get('reason')).trim() } : {}),
      ...(form.has('rank') ? { rank: Number(form.get('rank')) } : {}),
    }
    const to = { subject: id, ...(chosen.path ? { path: chosen.path } : {}) }
    if (await run(() => send(chosen.option.at, input, to))) onClose()
  }
  const places = placesFor(option?.type, dispatch)
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
          {option.type === 'cancel' ? (
            <Notice state="wait">取消后不能恢复；需要再次督导的，重新组织并重新封存名单。</Notice>
          ) : null}
          {places ? (
            <Choices
              label="外督员"
              name="rank"
              one
              required
              defaultValue={String(places[0]?.rank ?? '')}
              problem={issueAt(refusal, 'rank')}
              choices={places.map(({ rank, name, card, proposal }) => ({
                value: String(rank),
                label: `第 ${rank} 名　${name}　${card}`,
                note: proposal ? `提出的理由：${proposal.reason}` : undefined,
              }))}
            />
          ) : null}
          {option.type === 'confirmSkip' ? null : (
            <AreaField label="理由" name="reason" rows={3} required problem={issueAt(refusal, 'reason')} />
          )}
          <div className="row">
            <Button kind={option.type === 'cancel' ? 'danger' : 'primary'} type="submit" busy={busy}>
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

function placesFor(type: string | undefined, dispatch: CaseView['dispatch']) {
  const places = dispatch?.places ?? []
  if (type === 'confirmSkip') return places.filter(({ proposal }) => proposal && !proposal.mine)
  if (type === 'proposeSkip')
    return places.filter(({ state, proposal }) => (state === 'asked' || state === 'accepted') && !proposal)
  return undefined
}
