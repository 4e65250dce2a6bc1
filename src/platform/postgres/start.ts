/**
 * Starts PostgreSQL for one data folder and stops it: on a unix socket only, with roles that cannot pass row-level
 * security, watched over while the server runs (keeper.ts), never left behind (exits.ts).
 */
import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { findBinaries } from './binaries.ts'
import { openDataFolder } from './data-folder.ts'
import { guard } from './exits.ts'
import { initialise } from './initialise.ts'
import { makeKeeper } from './keeper.ts'
import { rootUrl, urlsOf } from './ready.ts'
import { makeRoles } from './roles.ts'

export type Postgres = { url: { owner: string; app: string }; pid(): number | undefined; stop(): Promise<void> }

export async function startPostgres({ dataDir }: { dataDir: string }): Promise<Postgres> {
  const binaries = findBinaries()
  const folder = openDataFolder(dataDir, binaries)
  const keeper = makeKeeper(folder, binaries)
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= keeper.stop().finally(() => {
      if (dirname(folder.socket) !== folder.home) rmSync(folder.socket, { recursive: true, force: true })
      release()
      folder.unlock()
    })
    return stopped
  }
  const release = guard({ pid: keeper.pid, stop, unlock: folder.unlock })
  try {
    if (!existsSync(folder.cluster)) await initialise(folder, binaries)
    await keeper.start()
    await makeRoles(rootUrl(folder, 'postgres'), folder.passwords, rootUrl(folder, 'zhidu'))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: urlsOf(folder),
    pid: keeper.pid,
    stop,
  }
}
