/** How it starts: arguments, PostgreSQL, migrations, keys, the house, the sealer and the tick, then the server. */
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { readArguments, whyNotListening } from './platform/arguments.ts'
import { openHouse } from './house.ts'

const args = readArguments(process.argv.slice(2), process.env)
const { app, close, greeting } = await openHouse(args, (line) => console.log(line))

const server = createServer(getRequestListener(app.fetch))
// Longer than a reverse proxy keeps its own side open, so that it never speaks into a line just closed.
server.keepAliveTimeout = 75_000
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(whyNotListening(error.code, args))
  void close().finally(() => process.exit(1))
})
server.listen(args.port, args.host, () => {
  for (const line of greeting(`http://localhost:${args.port}`)) console.log(line)
})

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    server.close()
    server.closeAllConnections()
    void close().finally(() => process.exit(0))
  })
