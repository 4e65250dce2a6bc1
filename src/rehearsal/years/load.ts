/** Loads the two years through the same acts as anybody's, each at its own moment, many of them in one transaction. */
import { hashPassword } from '../../access/passwords.ts'
import { setHash } from '../../access/sign-in.ts'
import { act, type House } from '../../act.ts'
import type { Signer } from '../../journal/checkpoint.ts'
import { sealOnce } from '../../journal/sealer.ts'
import type { Sql } from '../../kernel/sql.ts'
import { type Day, dayOf, yearOf } from '../../law/calendar/index.ts'
import type { Database } from '../../platform/database.ts'
import { publishChains } from '../../publish-chains.ts'
import { rehearsalPassword } from '../cast.ts'
import { yearsUntil } from './province.ts'
import type { Step } from './timeline.ts'

export type Means = {
  /** Commits without waiting for the disk. */
  loader: Database
  signer: Signer
  rootOf(year: number): string
  say(line: string): void
  /** After so much at once the planner must be told what there is. */
  settle(): Promise<void>
}

/** Steps in one transaction: enough to pay for its commit, few enough for the locks they hold. */
const atOnce = 40

export async function loadYears(house: House, today: Day, means: Means): Promise<number> {
  const years = yearsUntil(today)
  const { plans, visits, steps, rosters, letters } = years
  await chains(house, years.begin, means.rootOf)
  means.say(`装入评价计划 ${plans.length} 份、考生名单 ${rosters.length} 组、日常督导 ${visits.length} 次……`)
  const arrived = gate()
  const told = teller(means.say, steps.length)
  const inTime = inTurn(house, means.signer, steps, (count, at) => {
    arrived.reach(at)
    told(count)
  }).finally(() => arrived.reach(end))
  await Promise.all([inTime, behind(house, arrived, rosters, 1), behind(house, arrived, letters, 4)])
  await passwords(house)
  await means.settle()
  return plans.length
}

/** Later than any step. */
const end = '9999'

function teller(say: Means['say'], all: number): (count: number) => void {
  let [done, told] = [0, 0]
  return (count) => {
    done += count
    if (done - told < 400 && done < all) return
    told = done
    say(`  已办理 ${done} / ${all} 项`)
  }
}

/** The chains of the years gone by, each published as its year began. */
async function chains(house: House, begin: Day, rootOf: Means['rootOf']): Promise<void> {
  const now = house.clock()
  for (let day = begin; new Date(day) < now; day = dayOf(yearOf(day) + 1, 1, 2))
    await publishChains({ ...house, clock: () => new Date(`${day}T01:00:00Z`) }, rootOf)
}

async function inTurn(
  house: House,
  signer: Signer,
  steps: readonly Step[],
  told: (count: number, at: string) => void,
): Promise<void> {
  let from = 0
  for (const until of breaks(steps)) {
    if (steps[from]?.sealed) await underCheckpoint(house, signer)
    await together(house, steps.slice(from, until))
    told(until - from, steps[until - 1]?.at ?? end)
    from = until
  }
}

/** Whatever a draw rests on stands under a signed checkpoint first; what a lane still writes holds it up for a moment. */
async function underCheckpoint({ database }: House, signer: Signer): Promise<void> {
  for (;;) {
    await sealOnce(database, signer)
    const [open] = await database.act((sql) =>
      sql(
        `select from journal_entry e where e.procedure = 'dispatch' and e.version = 1
         and not exists (select from journal_seal s where s.entry = e.id) limit 1`,
      ),
    )
    if (!open) return
    await new Promise((again) => setTimeout(again, 5))
  }
}

/** A lane: so many steps in one transaction, never ahead of the steps in turn. */
async function behind(house: House, arrived: Gate, steps: readonly Step[], most: number): Promise<void> {
  for (let from = 0; from < steps.length; from += most) {
    const some = steps.slice(from, from + most)
    await arrived.at(some.at(-1)?.at ?? end)
    await together(house, some)
  }
}

type Gate = { reach(at: string): void; at(at: string): Promise<void> }

function gate(): Gate {
  let reached = ''
  let waiting: { at: string; go: () => void }[] = []
  return {
    reach(at) {
      reached = at
      for (const each of waiting) if (each.at <= reached) each.go()
      waiting = waiting.filter((each) => each.at > reached)
    },
    at: (at) => (at <= reached ? Promise.resolve() : new Promise((go) => waiting.push({ at, go }))),
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
    for (const { id } of await sql<{ id: string }>('select id from account where open')) await setHash(sql, id, hash)
  })
}
