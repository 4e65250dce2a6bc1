/** A process that holds one PostgreSQL and nothing else: the tests kill it in every way. */
import { StartError } from '../../src/platform/postgres/error.ts'
import { startPostgres } from '../../src/platform/postgres/start.ts'

setInterval(() => undefined, 1000)
try {
  const postgres = await startPostgres({ dataDir: process.argv[2] as string })
  console.log(JSON.stringify({ pid: postgres.pid(), url: postgres.url }))
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
}
