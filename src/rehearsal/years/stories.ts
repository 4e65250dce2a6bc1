/** The follow-ups of the province: those that are over, and those that stand on the desks today. */
import type { KindId, Outcome } from '../../procedures/follow-up/choices.ts'
import type { End } from './rectifications.ts'

export type Story = {
  kind: KindId
  /** Working days since it was opened. */
  since: number
  /** Upon how many problems, each of another institution. */
  problems?: number
  /** Of the institution whose clerk is of the cast, where one was found there of late. */
  own?: true
  /** The letter still waits to be signed. */
  unsigned?: true
  /** The interviewed person did not sign the minutes. */
  refused?: true
  /** None: the opinion of the Centre is still owed. */
  outcome?: Outcome
  /** How far the institution and the Centre have come with what was demanded. */
  end?: End
}

export const stories: readonly Story[] = [
  { kind: 'reminder', since: 220, outcome: 'nothing' },
  { kind: 'reminder', since: 150, outcome: 'rectify', end: 'closed' },
  { kind: 'circular', since: 90, problems: 3, outcome: 'nothing' },
  { kind: 'interview', since: 60, outcome: 'rectify', end: 'closed' },
  { kind: 'verification', since: 40, outcome: 'rectify', end: 'closed' },
  { kind: 'reminder', since: 21, outcome: 'rectify', end: 'overdue' },
  { kind: 'reminder', since: 17, own: true, outcome: 'rectify', end: 'returned' },
  { kind: 'reminder', since: 16, outcome: 'rectify', end: 'accepted' },
  { kind: 'reminder', since: 14, outcome: 'rectify', end: 'submitted' },
  { kind: 'reminder', since: 12, outcome: 'improve', end: 'open' },
  { kind: 'reminder', since: 10, own: true, outcome: 'rectify', end: 'open' },
  { kind: 'interview', since: 9, refused: true },
  { kind: 'reminder', since: 3, unsigned: true },
]
