/** The form of an act that needs a word: a reason, and for a recusal found by the office, of whom. */
import { ActDialog, ActForm, AreaField, Choices, Notice } from '../kit/index.ts'
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
  const to = { subject: id, ...(chosen?.path ? { path: chosen.path } : {}) }
  const places = placesFor(chosen?.option.type, dispatch)
  return (
    <ActDialog option={chosen?.option} onClose={onClose}>
      {(option) => (
        <ActForm
          option={option}
          danger={option.type === 'cancel'}
          submit={(form) => send(option.at, inputOf(form), to)}
          onClose={onClose}
        >
          {(refusal) => (
            <>
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
            </>
          )}
        </ActForm>
      )}
    </ActDialog>
  )
}

const inputOf = (form: FormData) => ({
  ...(form.has('reason') ? { reason: String(form.get('reason')).trim() } : {}),
  ...(form.has('rank') ? { rank: Number(form.get('rank')) } : {}),
})

function placesFor(type: string | undefined, dispatch: CaseView['dispatch']) {
  const places = dispatch?.places ?? []
  if (type === 'confirmSkip') return places.filter(({ proposal }) => proposal && !proposal.mine)
  if (type === 'proposeSkip')
    return places.filter(({ state, proposal }) => (state === 'asked' || state === 'accepted') && !proposal)
  return undefined
}
