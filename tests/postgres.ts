/** A PostgreSQL for the tests: the product's own supervisor on a temporary folder, one fresh migrated database a file. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../src/platform/postgres/start.ts'
import type { Arguments } from '../src/platform/arguments.ts'

/** Arguments of a house on a new temporary folder; `remove` deletes it after the house was closed. */
export function temporaryArguments(): { args: Arguments; remove(): void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhidu-test-'))
  chmodSync(dataDir, 0o711)
  const args: Arguments = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    empty: false,
    rehearsal: 'small',
    databaseUrl: undefined,
    deskFolder: 'dist/desk',
    fontFolders: [join(dataDir, 'fonts'), 'assets/fonts'],
    secure: false,
  }
  return { args, remove: () => rmSync(dataDir, { recursive: true, force: true }) }
}

export async function temporaryPostgres() {
  const { args, remove } = temporaryArguments()
  const postgres = await startPostgres({ dataDir: args.dataDir })
  return {
    ...postgres,
    dataDir: args.dataDir,
    async stop() {
      await postgres.stop()
      remove()
    },
  }
}
