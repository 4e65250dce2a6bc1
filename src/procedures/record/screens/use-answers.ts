/** The answers to the items of a record, on their way from the phone to the server. */
import { type Drafts, useDrafts } from '../../../desk/kit/use-drafts.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Answer } from '../parts.ts'
import type { RecordPage } from '../readings.ts'

export type Given = { answer: Answer; note?: string }
export type Answers = Drafts<Given>

export function useAnswers(id: string, content: RecordPage['content'], send: ScreenProps['send']): Answers {
  const known = new Map(content.answers.map(({ item, answer, note }) => [item, given(answer, note)]))
  return useDrafts<Given>(
    `record-answers:${id}`,
    known,
    (batch) => send('answers', { answers: batch.map(([item, each]) => ({ item, ...each })) }),
    200,
  )
}

const given = (answer: string, note: string | undefined): Given => ({
  answer: answer as Answer,
  ...(note ? { note } : {}),
})
