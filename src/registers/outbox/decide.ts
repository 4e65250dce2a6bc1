/** A message is handed over once and ends once; the stages say all there is to decide. */
import type { Command, Event, Message } from './contract.ts'

export const initial: Message = { stage: 'none' }
export const stage = (the: Message): string => the.stage
export const ready = (): void => undefined

export function decide(_the: Message, command: Command): Event[] {
  switch (command.type) {
    case 'hand': {
      const { channel, account, counts } = command
      return [{ type: 'MessageHanded', channel, account, counts }]
    }
    case 'sent':
      return [{ type: 'MessageSent' }]
    case 'drop':
      return [{ type: 'MessageDropped' }]
    case 'giveUp':
      return [{ type: 'MessageGivenUp', tries: command.tries }]
  }
}

export function evolve(the: Message, event: Event): Message {
  switch (event.type) {
    case 'MessageHanded': {
      const { type: _, ...handed } = event
      return { stage: 'waiting', ...handed }
    }
    case 'MessageSent':
      return { ...the, stage: 'sent' }
    case 'MessageDropped':
      return { ...the, stage: 'dropped' }
    case 'MessageGivenUp':
      return { ...the, stage: 'given-up' }
  }
}
