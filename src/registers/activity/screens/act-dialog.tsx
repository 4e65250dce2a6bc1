/** The form of whichever act was chosen upon a plan. The server says what is wrong with it. */
import { type FormEvent, useEffect, useState } from 'react'
import { Button, Dialog, RefusalBox, SelectField, useAct } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { PlanPage as View } from '../readings.ts'
import { ActFields, type Draft, draftOf, inputOf } from './act-fields.tsx'
import { hoursOf, levelOf, occupationOf, shortDay, subjectOf } from './names.tsx'
import type { Chosen } from './page.tsx'

type Props = Pick<ScreenProps<View>, 'view' | 'send' | 'read'> & { chosen: Chosen | undefined; onClose: () => void }

const ofBatch = new Set(['cancelBatch', 'putRoster'])

export function ActDialog({ chosen, view, send, read, onClose }: Props) {
  const { busy, refusal, run, forget } = useAct()
  const [about, setAbout] = useState('')
  const [draft, setDraft] = useState<Draft>()
  const option = chosen?.option
  const choices = option ? choicesOf(option.type, view) : []
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen act starts from what stands now
  useEffect(() => {
    forget()
    const first = chosen?.about || choices[0]?.value || ''
    setAbout(first)
    setDraft(option ? draftOf(first, view) : undefined)
  }, [chosen])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (option && draft && (await run(() => send(option.at, inputOf(option.type, about, draft))))) onClose()
  }
  const choose = (id: string) => {
    setAbout(id)
    setDraft(draftOf(id, view))
  }
  return (
    <Dialog title={option?.name ?? ''} open={option !== undefined} onClose={onClose} wide>
      {option && draft ? (
        <form className="act-form" onSubmit={submit} noValidate>
          {refusal ? <RefusalBox refusal={refusal} /> : null}
          {option.hint ? <p className="soft">{option.hint}。</p> : null}
          {choices.length > 0 ? (
            <SelectField
              label={ofBatch.has(option.type) ? '批次' : '场次'}
              value={about}
              onChange={(event) => choose(event.currentTarget.value)}
              choices={choices}
            />
          ) : null}
          <ActFields
            type={option.type}
            about={about}
            draft={draft}
            view={view}
            read={read}
            refusal={refusal}
            onSet={(change) => setDraft({ ...draft, ...change })}
          />
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

/** The sessions or batches that the act can be upon; none for an act upon the whole plan. */
function choicesOf(type: string, view: View) {
  const planned = view.batches.filter(({ state }) => state === 'planned')
  if (type === 'cancelPlan') return []
  if (ofBatch.has(type))
    return planned.map((batch) => ({
      value: batch.id,
      label: `${occupationOf(batch.occupation)} ${levelOf(batch.level)}（${batch.number ?? ''}）`,
    }))
  return planned.flatMap((batch) =>
    batch.sessions
      .filter(({ state }) => state === 'planned')
      .map((session) => ({
        value: session.id,
        label: `${shortDay(session.from)} ${hoursOf(session)} ${occupationOf(batch.occupation)} ${subjectOf(session.subject)}`,
      })),
  )
}
