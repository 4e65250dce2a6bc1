/** Loads the two years through the same acts as anybody's, each at its own moment, many of them in one transaction. */
import { hashPassword } from '../../access/passwords.ts'
import { setHash } from '../../access/sign-in.ts'
import { act, type House } from '../../act.ts'
import type { Signer } from '../../journal/checkpoint.ts'
import { sealOnce } from '../../journal/sealer.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import { publishChains } from '../../publish-chains.ts'
import { rehearsalPassword } from '../cast.ts'
import { yearsUntil } from './province.ts'
import type { Step } from './timeline.ts'

export type Means = { signer: Signer; rootOf(year: number): string; say(line: string): void }

/** Steps in one transaction: enough to pay for its commit, few enough for the locks they hold. */
const atOnce = 40

export async function loadYears(house: House, today: Day, { signer, rootOf, say }: Means): Promise<number> {
  const { begin, plans, visits, steps, rosters } = yearsUntil(today)
  for (let year = Number(begin.slice(0, 4)); year < Number(today.slice(0, 4)); year++)
    await publishChains(
      { ...house, clock: () => new Date(`${year < Number(begin.slice(0, 4)) + 1 ? begin : `${year}-01-02`}T01:00:00Z`) },
      rootOf,
    )
  await publishChains(house, rootOf)
  say(`装入两年的工作：评价计划 ${plans.length} 份、日常督导 ${visits.length} 次……`)
  let [done, told] = [0, 0]
  await inTurn(house, signer, steps, (count) => {
    done += count
    if (done - told < 400) return
    told = done
    say(`  已办理 ${done} / ${steps.length} 项`)
  })
  say(`装入考生名单 ${rosters.length} 份……`)
  for (const roster of rosters) await together(house, [roster])
  await passwords(house)
  return plans.length
}

async function inTurn(house: House, signer: Signer, steps: readonly Step[], told: (count: number) => void) {
  let from = 0
  for (const until of breaks(steps)) {
    // Whatever a draw rests on stands under a signed checkpoint before the chain is opened.
    if (steps[from]?.sealed) while ((await sealOnce(house.database, signer)) > 0);
    await together(house, steps.slice(from, until))
    told(until - from)
    from = until
  }
}

/** Where a transaction ends: after so many steps, and before draws; draws that follow one another need one checkpoint. */
function breaks(steps: readonly Step[]): number[] {
  const found: number[] = []
  let from = 0
  for (let i = 1; i <= steps.length; i++) {
    const drawn = steps[i]?.sealed && !steps[i - 1]?.sealed
    if (i < steps.length && !drawn && i - from < atOnce) continue
    found.push(i)
    from = i
  }
  return found
}

/** Each step at its own moment, all in one transaction. */
function together(house: House, steps: readonly Step[]): Promise<void> {
  const now = house.clock()
  return house.database.act(async (sql) => {
    const inside = { ...house.database, act: <T>(work: (own: Sql) => Promise<T>) => work(sql) }
    for (const { at, does } of steps) {
      const then = new Date(at) < now ? new Date(at) : now
      for (const { actor, asks } of await does(sql))
        if (asks.length > 0) await act({ ...house, database: inside, clock: () => then }, asks, actor)
    }
  })
}

/** Everybody signs in with the one password of the rehearsal, which is hashed once. */
async function passwords(house: House): Promise<void> {
  const hash = await hashPassword(rehearsalPassword)
  await house.database.act(async (sql) => {
    const accounts = await sql<{ id: string }>('select id from account where open')
    await Promise.all(accounts.map(({ id }) => setHash(sql, id, hash)))
  })
}
