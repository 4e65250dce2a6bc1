/**
 * The four papers of a follow-up (a15.1.3): 调查核实情况函, 约谈提醒通知, 提醒函, 质量通报. They tell what was found and what is
 * expected, and determine nothing (a18, a19). A circular names no person, and an institution only where that was chosen.
 */
import { type Day, written } from '../law/calendar/index.ts'
import { citation } from '../law/clauses.ts'
import { documentKinds } from './kinds.ts'
import { headOf, type LetterHead } from './letter-head.ts'
import { titleLines } from './title.ts'

export type FollowUpKind = 'verificationLetter' | 'interviewNotice' | 'reminderLetter' | 'qualityCircular'

export type FollowUpLetter = LetterHead & {
  /** The institution it is addressed to; a circular goes to several and names none of them at its head. */
  institution: string
  matters: readonly {
    text: string
    foundOn: Day
    /** What a verification came to, and on what it rests. */
    finding?: { confirmed: boolean; evidence: string }
    /** Only in a circular that names institutions. */
    institution?: string
  }[]
  demands: readonly string[]
  /** '2026年5月20日15:00' is made of the minute; the others are words. */
  interview?: { at: string; place: string; whom: string }
}

export function followUpLetterData(kind: FollowUpKind, letter: FollowUpLetter) {
  const { matters, demands, interview, institution } = letter
  return {
    ...letter,
    ...headOf(letter),
    name: documentKinds[kind].name,
    title: titleLines(titles[kind](institution)),
    matters: matters.map(({ text, foundOn, finding, institution: of }) => ({
      text: ended(text),
      foundOn: written(foundOn),
      finding: finding ? { ...finding, evidence: ended(finding.evidence) } : null,
      institution: of ?? null,
    })),
    demands: demands.map(ended),
    interview: interview ? { ...interview, at: minuteOf(interview.at) } : null,
    cite: {
      followUp: citation('a15.1.3'),
      improve: citation('a15.1.4'),
      determine: `${citation('a18')}、${citation('a19')}`,
    },
  }
}

const titles: Record<FollowUpKind, (institution: string) => string[]> = {
  verificationLetter: (institution) => ['关于对', institution, '有关问题', '调查核实情况的函'],
  interviewNotice: (institution) => ['关于对', institution, '进行约谈提醒的通知'],
  reminderLetter: (institution) => ['关于', institution, '质量督导有关问题的提醒函'],
  qualityCircular: () => ['关于技能人才评价', '质量督导发现问题的通报'],
}

/** 2026-05-20T15:00 → 2026年5月20日15:00 */
const minuteOf = (at: string) => `${written(at.slice(0, 10) as Day)}${at.slice(11, 16)}`

/** A sentence has an end, whoever typed it. */
const ended = (text: string) => (/[。！？；…]$/.test(text) ? text : `${text}。`)
