/** Who may open and close one, and when. Pure: it reads no clock and no table. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command } from './contract.ts'
import type { Event, Facts, SampleMatter } from './state.ts'

export const initial: SampleMatter = { stage: 'none' }
export const stage = (the: SampleMatter): string => the.stage
export const relates = (): boolean => false

export function ready(the: SampleMatter, type: Command['type'], { actor }: Circumstances): void {
  if (type === 'close') inOrder(the.office === actor.organisation, '由登记的单位办结')
}

export function decide(the: SampleMatter, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  switch (command.type) {
    case 'open':
      return [{ type: 'SampleMatterOpened', office: now.actor.organisation, on: now.today, subject: command.subject }]
    case 'close':
      return [{ type: 'SampleMatterClosed', on: now.today, reason: command.reason }]
  }
}

/** Old shapes keep their case for ever. */
export function evolve(the: SampleMatter, event: Event): SampleMatter {
  switch (event.type) {
    case 'SampleMatterOpened':
      return { stage: 'open', office: event.office, openedOn: event.on, subject: event.subject }
    case 'SampleMatterClosed':
      return { ...the, stage: 'closed', closedOn: event.on }
  }
}
