/** The answers to the items of a record, on their way from the phone to the server. */
import { type Drafts, useDrafts } from '../../../desk/kit/use-drafts.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Answer } from '../parts.ts'
import type { RecordPage } from '../readings.ts'

/** `asPlanned`: in one tap with the rest of its stage. */
export type Given = { answer: Answer; note?: string; asPlanned?: true }
export type Answers = Drafts<Given>
type Asked = Pick<RecordPage, 'id' | 'checklist' | 'content'>

export function useAnswers({ id, checklist, content }: Asked, send: ScreenProps['send']): Answers {
  const known = new Map(
    content.answers.map(({ item, answer, note, asPlanned }) => [item, given(answer, note, asPlanned)]),
  )
  return useDrafts<Given>(
    `record-answers:${id}`,
    known,
    (batch) => send('answers', { checklist, answers: batch.map(([item, each]) => ({ item, ...each })) }),
    200,
  )
}

const given = (answer: string, note: string | undefined, asPlanned: boolean | undefined): Given => ({
  answer: answer as Answer,
  ...(note ? { note } : {}),
  ...(asPlanned ? { asPlanned } : {}),
})
