/** What leaves the house, and what is remembered when it could not. */
import type { AnyCommand } from '../kernel/procedure.ts'
import type { Event as Message } from '../registers/outbox/contract.ts'
import type { Event as Reminded } from '../registers/reminder/contract.ts'
import { after, type Consequence, ours } from './after.ts'

export const ofReminders: readonly Consequence[] = [
  // What leaves the house is a row of this very act, counts alone: whom a visit is for stands in no message.
  after<Reminded, 'PersonReminded', unknown>(
    'reminder.PersonReminded',
    ours,
    (_subject, { account, lines, messages }) => {
      const count = (wanted: string) => lines.filter(({ moment }) => moment === wanted).length
      const counts = { half: count('half'), last: count('last'), late: count('late') }
      return messages.map(({ id, channel }) => ({
        procedure: 'outbox',
        subject: id,
        command: { type: 'hand', channel, account, counts } as AnyCommand,
      }))
    },
  ),
  // Whoever runs the system sees that something did not go out, and nothing of whom it was for.
  after<Message, 'MessageGivenUp', unknown>('outbox.MessageGivenUp', ours, (subject, { tries }) => [
    {
      procedure: 'operations',
      subject,
      command: { type: 'record', kind: 'message-given-up', count: tries } as AnyCommand,
    },
  ]),
]
