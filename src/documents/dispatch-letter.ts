/**
 * 委派函 (a11): what a letter of dispatch is made of, and how it reaches its template. Decides nothing: who is sent
 * where, until when and under which number is given to it.
 */
import { type Day, written } from '../law/calendar/index.ts'
import { type ClauseId, citation, clauses, clausesOfArticle } from '../law/clauses.ts'
import { headOf, type LetterHead } from './letter-head.ts'
import { nameOf } from './names.ts'
import { titleLines } from './title.ts'

/** Values in plain words: whoever asks for the paper has opened the personal ones for it. */
export type DispatchLetter = LetterHead & {
  /** To the supervisors, or to the institution (withheld from it before an unannounced visit). */
  copy: 'supervisors' | 'institution'
  institution: string
  /** The batch and its sessions as the plan names them. */
  batch: string
  from: Day
  until: Day
  /** '8:30至17:30' */
  hours?: string
  places: readonly string[]
  supervisors: readonly { name: string; card: string; leader?: boolean }[]
  /** The last day for the record form (a17), counted by the caller with the calendar in force. */
  recordDueOn: Day
}

export function dispatchLetterData(letter: DispatchLetter) {
  const { supervisors } = letter
  return {
    ...letter,
    ...headOf(letter),
    name: '委派函',
    kind: '日常督导',
    title: titleLines(['关于委派质量督导员', `对${letter.institution}`, '开展日常督导的函']),
    time: timeOf(letter),
    recordDueOn: written(letter.recordDueOn),
    supervisors: supervisors.map(({ name, card, leader = false }) => ({ name: nameOf(name), card, leader })),
    cite: {
      draw: citation('a11'),
      daily: citation('a15.1'),
      duties: citation('a7'),
      conduct: citation('a8'),
      recusal: citation('a13'),
      record: citation('a17'),
    },
    clauses: { recusal: clauses.a13, duties: article('a7'), conduct: article('a8') },
  }
}

function timeOf({ from, until, hours }: DispatchLetter): string {
  if (from === until) return written(from) + (hours ?? '')
  return `${written(from)}至${written(until)}${hours ? `，每日${hours}` : ''}`
}

/** The head of an article, then its items with their marks: （一）…… */
function article(id: ClauseId): string[] {
  return clausesOfArticle(id).map(
    (each, i) => (i === 0 ? '' : citation(each).replace(citation(id), '')) + clauses[each],
  )
}
