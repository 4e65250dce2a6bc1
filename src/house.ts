/**
 * Puts the rooms together for one data folder: PostgreSQL, migrations, keys, people, access, procedures,
 * then the sealer and the tick. Used by the server, by the command line and by the tests, so all run the same house.
 */
import { createPrivateKey } from 'node:crypto'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { makeAccess } from './access/index.ts'
import type { House } from './act.ts'
import { consequencesOf } from './consequences.ts'
import { tick } from './duties/tick.ts'
import { startJobs } from './platform/jobs.ts'
import type { Signer } from './journal/checkpoint.ts'
import { startSealer } from './journal/sealer.ts'
import { calendarFor } from './law/calendar/index.ts'
import { makePeople } from './people/index.ts'
import { readKeys, rootOfYear } from './platform/keys.ts'
import { openDatabase } from './platform/database.ts'
import type { Arguments } from './platform/arguments.ts'
import { migrate } from './platform/postgres/migrate.ts'
import { outsidePostgres } from './platform/postgres/outside.ts'
import { startPostgres } from './platform/postgres/start.ts'
import { publishChains } from './publish-chains.ts'
import { proceduresOf } from './procedures.ts'
import { firstAdministrator } from './rehearsal/administrator.ts'
import { loadRehearsal } from './rehearsal/load.ts'
import { makeApp } from './server/app.ts'
import type { Env } from './server/session.ts'

export const signerName = 'zhidu.qinghai'

export type Open = {
  app: Hono<Env>
  house: House
  signer: Signer
  /** For the operator's own work on the tables, and for measuring. */
  ownerUrl: string
  close(): Promise<void>
  /** What the operator is told once the server listens. */
  greeting(address: string): string[]
}

/** The parts without a server: what the command line needs to verify and to replay. */
export async function openParts(args: Arguments) {
  const postgres = args.databaseUrl
    ? await outsidePostgres(args.databaseUrl)
    : await startPostgres({ dataDir: args.dataDir })
  try {
    await migrate(postgres.url.owner)
    const keys = readKeys(join(args.dataDir, 'keys'))
    const people = makePeople(keys)
    const database = openDatabase(postgres.url.app)
    const house: House = {
      database,
      procedures: proceduresOf({ people, drawRootOf: (year) => rootOfYear(keys.draw, year) }),
      consequencesOf,
      keepPersonal: people.keep,
      calendar: calendarFor(),
      clock: () => new Date(),
    }
    for (const { store } of house.procedures.values()) await database.act(async (sql) => store.fill?.(sql))
    const signer: Signer = { name: signerName, key: createPrivateKey(keys.journal) }
    const close = async () => {
      await database.close()
      await postgres.stop()
    }
    return { house, people, keys, signer, postgres, close }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

export async function openHouse(args: Arguments): Promise<Open> {
  const { house, people, keys, signer, postgres, close } = await openParts(args)
  const told = args.empty ? await firstAdministrator(house) : await loadRehearsal(house)
  await publishChains(house, (year) => rootOfYear(keys.draw, year))
  const access = makeAccess({ house, people, rehearsal: told.rehearsal, secure: args.secure })
  let closing = false // a connection cut at the end is no fault
  const report = (error: unknown) =>
    closing ||
    console.error(
      JSON.stringify({
        at: new Date().toISOString(),
        fault: (error as Error).name,
        code: (error as { code?: string }).code,
      }),
    )
  const stopSealer = startSealer(house.database, signer, report)
  const stopJobs = await startJobs(postgres.url.owner, { tick: () => tick(house) }, report)
  const app = makeApp(house, access, { rehearsal: told.rehearsal, deskFolder: args.deskFolder })
  return {
    app,
    house,
    signer,
    ownerUrl: postgres.url.owner,
    greeting: (address) => told.lines(address),
    async close() {
      closing = true
      await stopJobs()
      await stopSealer()
      await close()
    },
  }
}
