/** A server on loopback and the clients that ask it: these work in a thread of their own and take no turn of the server's. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { getRequestListener } from '@hono/node-server'
import type { Order, Told } from './clients.ts'

type App = { fetch(request: Request, env: never): Response | Promise<Response> }

export async function listen(app: App) {
  const server = createServer(getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]))
  // Between two rounds the clients keep their connections.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The bench's own bundle once more, as a thread: there it finds that it is one, and becomes the clients. */
export function startClients() {
  const worker = new Worker(process.argv[1] as string)
  return {
    run(order: Order): Promise<Told> {
      return new Promise((resolve, reject) => {
        const failed = (error: unknown) => reject(error)
        worker.once('error', failed)
        worker.once('message', (told: Told) => {
          worker.off('error', failed)
          resolve(told)
        })
        worker.postMessage(order)
      })
    },
    close: () => worker.terminate(),
  }
}
