/** The database that a running server holds: asked over its socket with the stored password, never started, changed or stopped. */
import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { findBinaries } from './binaries.ts'
import { knownDataFolder } from './data-folder.ts'
import { StartError } from './error.ts'
import { isHeld } from './lock.ts'
import { awaitReady, urlsOf } from './ready.ts'
import type { Postgres } from './start.ts'

/** Undefined where no server is running on the folder. */
export async function runningPostgres({ dataDir }: { dataDir: string }): Promise<Postgres | undefined> {
  const path = resolve(dataDir)
  if (!existsSync(path) || !isHeld(realpathSync(path))) return undefined
  const folder = knownDataFolder(realpathSync(path), findBinaries())
  if ((await awaitReady(folder, () => isHeld(folder.home))) !== 'ready')
    throw new StartError(`数据目录 ${path} 的数据库正在启动或停止，请稍候再试。`)
  return { url: urlsOf(folder), pid: () => undefined, stop: async () => undefined }
}
