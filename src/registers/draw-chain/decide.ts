/** A year's chain is published once, and never replaced. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command, DrawChain, Event } from './contract.ts'

export const initial: DrawChain = { stage: 'none' }
export const stage = (the: DrawChain): string => the.stage

export function ready(): void {}

export function decide(_the: DrawChain, command: Command, now: Circumstances & { taken: boolean }): Event[] {
  inOrder(!now.taken, '这一年的抽取哈希链已经公布')
  const { year, length, anchor } = command
  return [{ type: 'ChainPublished', year, length, anchor, on: now.today }]
}

export function evolve(_the: DrawChain, { type: _, ...published }: Event): DrawChain {
  return { stage: 'published', ...published }
}
