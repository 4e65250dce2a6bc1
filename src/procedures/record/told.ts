/** The content of a record in words, for a page, a paper or an export alike. */
import type { Words } from '../../kernel/words.ts'
import type { Content } from './state.ts'

export type Say = (words: Words | undefined) => string

export function told({ head, answers, problems, guidance, advice, opinion }: Content, said: Say) {
  const { paperNumber, ...rest } = head ?? {}
  return {
    ...(head ? { head: { ...rest, ...(paperNumber ? { paperNumber: said(paperNumber) } : {}) } } : {}),
    answers: Object.entries(answers).map(([item, { note, ...answered }]) => ({
      item,
      ...answered,
      ...(note ? { note: said(note) } : {}),
    })),
    problems: problems.map(({ fact, corrected, ...each }) => ({
      ...each,
      fact: said(fact),
      ...(corrected ? { corrected: said(corrected) } : {}),
    })),
    guidance: guidance.map(({ id, text }) => ({ id, text: said(text) })),
    ...(advice ? { advice: said(advice) } : {}),
    ...(opinion
      ? {
          opinion: {
            view: opinion.view,
            on: opinion.on,
            ...(opinion.text ? { text: said(opinion.text) } : {}),
            ...(opinion.signer ? { signer: { person: opinion.signer.person, name: said(opinion.signer.name) } } : {}),
            ...(opinion.witness
              ? { witness: { person: opinion.witness.person, name: said(opinion.witness.name) } }
              : {}),
          },
        }
      : {}),
  }
}
