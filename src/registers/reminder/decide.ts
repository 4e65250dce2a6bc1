/** One summary a person and a day. What was done meanwhile is left out, and nothing at all is said when nothing is left. */
import type { Circumstances } from '../../kernel/procedure.ts'
import type { Command, Event, Facts, Reminder } from './contract.ts'

export const initial: Reminder = { stage: 'none', account: '', on: '', lines: [] }
export const stage = (the: Reminder): string => the.stage
export const ready = (): void => undefined

export function decide(_the: Reminder, command: Command, now: Circumstances & Facts): Event[] {
  switch (command.type) {
    case 'remind': {
      if (now.standing.length === 0) return []
      const messages = now.reachedBy.map((channel) => ({ channel, id: command[channel] }))
      return [{ type: 'PersonReminded', account: command.account, on: now.today, lines: now.standing, messages }]
    }
    case 'markRead':
      return [{ type: 'ReminderRead' }]
  }
}

export function evolve(the: Reminder, event: Event): Reminder {
  switch (event.type) {
    case 'PersonReminded':
      return { stage: 'unread', account: event.account, on: event.on, lines: event.lines }
    case 'ReminderRead':
      return { ...the, stage: 'read' }
  }
}
