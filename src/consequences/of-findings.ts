/** What follows what was found: letters, what is demanded, and what was put right. */
import { randomUUID } from 'node:crypto'
import type { AnyCommand } from '../kernel/procedure.ts'
import { Said } from '../kernel/words.ts'
import type { Event as Followed } from '../procedures/follow-up/contract.ts'
import { letterOf } from '../procedures/follow-up/facts.ts'
import type { Event as Rectified } from '../procedures/rectification/contract.ts'
import { after, type Consequence, ours } from './after.ts'

export const ofFindings: readonly Consequence[] = [
  after<Followed, 'LetterDrafted', unknown>(
    'follow-up.LetterDrafted',
    'a15.1.3',
    async (subject, event, _facts, sql) => {
      const letter = await letterOf(sql, subject)
      return letter
        ? [{ procedure: 'document', subject: event.document, command: { type: 'draft', ...letter } as AnyCommand }]
        : []
    },
  ),
  after<Followed, 'FollowUpWithdrawn', unknown>('follow-up.FollowUpWithdrawn', ours, (_subject, { letter }) =>
    letter
      ? [
          {
            procedure: 'document',
            subject: letter,
            command: { type: 'void', reason: new Said('后续跟进已撤回，文书作废。') } as AnyCommand,
          },
        ]
      : [],
  ),
  // What is demanded is put right in a case of its own for each institution; the problems stay in follow-up until then.
  after<Followed, 'FollowUpConcluded', unknown>('follow-up.FollowUpConcluded', 'a15.1.4', (subject, event) =>
    [...new Set(event.items.map(({ institution }) => institution))].map((institution) => ({
      procedure: 'rectification',
      subject: randomUUID(),
      command: {
        type: 'open',
        institution,
        basis: { procedure: 'follow-up', subject },
        mode: event.outcome,
        items: event.items
          .filter((each) => each.institution === institution)
          .map(({ institution: _, ...item }) => item),
        ...(event.workingDays === undefined ? {} : { workingDays: event.workingDays }),
      } as AnyCommand,
    })),
  ),
  // What was put right is no longer open where it was found.
  after<Rectified, 'RectificationClosed', unknown>('rectification.RectificationClosed', 'a15.1.4', (_subject, event) =>
    [...new Set(event.settled.map(({ record }) => record))].map((record) => ({
      procedure: 'record',
      subject: record,
      command: {
        type: 'settle',
        problems: event.settled.filter((each) => each.record === record).map(({ problem }) => problem),
      },
    })),
  ),
]
