/** The machine's own acts: recorded once, never changed. */
import type { Circumstances } from '../../kernel/procedure.ts'
import type { Command, Event, Operation } from './contract.ts'

export const initial: Operation = { stage: 'none' }
export const stage = (the: Operation): string => the.stage
export const ready = (): void => undefined

export function decide(_the: Operation, command: Command, now: Circumstances): Event[] {
  return [{ type: 'OperationRecorded', kind: command.kind, count: command.count, at: now.at }]
}

export function evolve(_the: Operation, { kind, count, at }: Event): Operation {
  return { stage: 'recorded', kind, count, at }
}
