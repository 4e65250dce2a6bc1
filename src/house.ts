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
import { openDocuments } from './documents/index.ts'
import { tick } from './duties/tick.ts'
import { startJobs } from './platform/jobs.ts'
import type { Signer } from './journal/checkpoint.ts'
import { startSealer } from './journal/sealer.ts'
import { calendarFor } from './law/calendar/index.ts'
import { makePeople } from './people/index.ts'
import { type Keys, readKeys, rootOfYear } from './platform/keys.ts'
import { openDatabase } from './platform/database.ts'
import type { Arguments } from './platform/arguments.ts'
import { refuseEmpty } from './platform/postgres/data-folder.ts'
import { analyze } from './platform/postgres/analyze.ts'
import { type Turn, turnToLoad } from './platform/postgres/first-load.ts'
import { migrate } from './platform/postgres/migrate.ts'
import { outsidePostgres } from './platform/postgres/outside.ts'
import { runningPostgres } from './platform/postgres/running.ts'
import { type Postgres, startPostgres } from './platform/postgres/start.ts'
import { publishChains } from './publish-chains.ts'
import { startPreviews, sweepEvidence } from './evidence/index.ts'
import { startOutbox } from './outbox/deliver.ts'
import { openPosts } from './platform/post/index.ts'
import { openVault } from './platform/vault/vault.ts'
import { proceduresOf, shelvesOf } from './procedures.ts'
import { firstAdministrator } from './rehearsal/administrator.ts'
import { loadRehearsal } from './rehearsal/load.ts'
import { beginAgain } from './rehearsal/unfinished.ts'
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

const keysOf = ({ dataDir }: Arguments) => readKeys(join(dataDir, 'keys'))

/** The parts without a server. `before` comes first of all that is done to the database. */
async function openParts(args: Arguments, before?: (ownerUrl: string) => Promise<Turn>) {
  // An outside database is not touched before the folder for the keys is known to be good.
  const postgres = args.databaseUrl
    ? keysOf(args) && (await outsidePostgres(args.databaseUrl))
    : await startPostgres({ dataDir: args.dataDir })
  return partsOn(postgres, args, async (url) => {
    const turn = await before?.(url)
    await migrate(url)
    return turn
  })
}

/** What the command line needs to verify and to replay: beside a running server, else by itself. */
export async function openBeside(args: Arguments) {
  if (args.databaseUrl) return openParts(args)
  refuseEmpty(args.dataDir)
  const running = await runningPostgres(args)
  return running ? partsOn(running, args) : openParts(args)
}

async function partsOn(postgres: Postgres, args: Arguments, prepare?: (ownerUrl: string) => Promise<Turn | undefined>) {
  try {
    const turn = await prepare?.(postgres.url.owner)
    const keys = keysOf(args)
    const people = makePeople(keys)
    const documents = openDocuments({ fontFolders: args.fontFolders })
    const database = openDatabase(postgres.url.app)
    const posts = openPosts(args.posts)
    const vault = openVault(join(args.dataDir, 'evidence'), keys.kek)
    const house: House = {
      database,
      procedures: proceduresOf({
        people,
        drawRootOf: (year) => rootOfYear(keys.draw, year),
        papers: { documents, folder: join(args.dataDir, 'files') },
        vault,
        offered: { mail: Boolean(posts.mail), gateway: Boolean(posts.gateway) },
      }),
      consequencesOf,
      keepPersonal: people.keep,
      calendar: calendarFor(),
      clock: () => new Date(),
    }
    for (const { store } of house.procedures.values()) await database.act(async (sql) => store.fill?.(sql))
    const signer = signerWith(keys)
    const close = async () => {
      posts.close()
      await documents.close()
      await database.close()
      await postgres.stop()
    }
    return { house, people, documents, vault, posts, keys, signer, postgres, turn, close }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

const signerWith = (keys: Keys): Signer => ({ name: signerName, key: createPrivateKey(keys.journal) })

/** The signer of the journal, without a database. */
export function signerOf(args: Arguments): Signer {
  if (!args.databaseUrl) refuseEmpty(args.dataDir)
  return signerWith(keysOf(args))
}

export async function openHouse(args: Arguments, say: (line: string) => void = () => undefined): Promise<Open> {
  const { house, people, vault, posts, keys, signer, postgres, turn, close } = await openParts(args, async (url) => {
    const mine = await turnToLoad(url, () => say('另一个质督服务正在这个数据库中装入数据，请稍候……'))
    await beginAgain(mine, say)
    return mine
  })
  const rootOf = (year: number) => rootOfYear(keys.draw, year)
  const loader = openDatabase(postgres.url.app, { unhurried: true })
  const told = args.empty
    ? await firstAdministrator(house)
    : await loadRehearsal(house, args.rehearsal, {
        loader,
        signer,
        rootOf,
        say,
        settle: () => analyze(postgres.url.owner),
      })
  await loader.close()
  await turn?.end()
  await publishChains(house, rootOf)
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
  const stopPreviews = startPreviews(house.database, vault, report)
  const stopOutbox = startOutbox({ house, people, posts, address: args.posts?.address }, report)
  const work = { tick: () => tick(house), sweep: () => sweepEvidence(house, vault) }
  const stopJobs = await startJobs(postgres.url.owner, work, report)
  const shelves = shelvesOf(house.procedures)
  const app = makeApp(house, access, { shelves, rehearsal: told.rehearsal, deskFolder: args.deskFolder })
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
      await stopPreviews()
      await stopOutbox()
      await close()
    },
  }
}
