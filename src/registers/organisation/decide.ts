/** An organisation is established once and may change its name; its kind stays, because its powers hang on it. */
import type { Command, Event, Organisation } from './contract.ts'

export const initial: Organisation = { stage: 'none', kind: 'public' }
export const stage = (the: Organisation): string => the.stage
export const ready = (): void => undefined

export function decide(_the: Organisation, command: Command): Event[] {
  switch (command.type) {
    case 'establish':
      return [{ type: 'OrganisationEstablished', kind: command.kind, name: command.name }]
    case 'rename':
      return [{ type: 'OrganisationRenamed', name: command.name, reason: command.reason }]
  }
}

export function evolve(the: Organisation, event: Event): Organisation {
  switch (event.type) {
    case 'OrganisationEstablished':
      return { stage: 'established', kind: event.kind, name: event.name }
    case 'OrganisationRenamed':
      return { ...the, name: event.name }
  }
}
