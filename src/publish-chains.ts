/**
 * Publishes the end of the year's draw chain before the first draw of that year, and of the next one in its last month.
 * Once published a chain is never replaced: the register refuses a second one.
 */
import { randomUUID } from 'node:crypto'
import { act, circumstances, type House } from './act.ts'
import { machine } from './kernel/machine.ts'
import { Refusal } from './kernel/refusal.ts'
import type { AnyCommand } from './kernel/procedure.ts'
import { anchorOf } from './procedures/dispatch/draw/chain.ts'
import { chainOf } from './registers/draw-chain/facts.ts'

export async function publishChains(house: House, rootOf: (year: number) => string): Promise<void> {
  const { today } = circumstances(house, machine)
  const year = Number(today.slice(0, 4))
  for (const wanted of today.slice(5) >= '12-01' ? [year, year + 1] : [year]) {
    if (await house.database.act((sql) => chainOf(sql, wanted))) continue
    const command = { type: 'publish', ...anchorOf(rootOf(wanted), wanted) } as AnyCommand
    try {
      await act(house, [{ procedure: 'draw-chain', subject: randomUUID(), command }], machine)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error // another server of the same house was faster
    }
  }
}
