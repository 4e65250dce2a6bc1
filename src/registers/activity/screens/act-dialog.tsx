/** The form of whichever act was chosen upon a plan. The server says what is wrong with it. */
import { useState } from 'react'
import { ActDialog as Asking, ActForm, SelectField } from '../../../desk/kit/index.ts'
import { shortDay } from '../../../desk/words.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { PlanPage as View } from '../readings.ts'
import { ActFields, draftOf, inputOf } from './act-fields.tsx'
import { hoursOf, levelOf, occupationOf, subjectOf } from './names.tsx'
import type { Chosen } from './page.tsx'

type Props = Pick<ScreenProps<View>, 'view' | 'send' | 'read'> & { onClose: () => void }

const ofBatch = new Set(['cancelBatch', 'putRoster'])

export function ActDialog({ chosen, ...rest }: Props & { chosen: Chosen | undefined }) {
  return (
    <Asking option={chosen?.option} onClose={rest.onClose} wide>
      {(option) => <Act chosen={{ option, about: chosen?.about ?? '' }} {...rest} />}
    </Asking>
  )
}

function Act({ chosen: { option, about: first }, view, send, read, onClose }: Props & { chosen: Chosen }) {
  const choices = choicesFor(option.type, view)
  const [about, setAbout] = useState(first || choices[0]?.value || '')
  const [draft, setDraft] = useState(() => draftOf(about, view))
  const choose = (id: string) => {
    setAbout(id)
    setDraft(draftOf(id, view))
  }
  return (
    <ActForm option={option} submit={() => send(option.at, inputOf(option.type, about, draft))} onClose={onClose}>
      {(refusal) => (
        <>
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
        </>
      )}
    </ActForm>
  )
}

/** The sessions or batches that the act can be upon; none for an act upon the whole plan. */
function choicesFor(type: string, view: View) {
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
