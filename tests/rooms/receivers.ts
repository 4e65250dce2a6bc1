/** What receives in the tests: a real SMTP server and a real HTTP receiver, each of which can refuse or stay silent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Mail = { id: string; to: string[]; raw: string }

export async function mailServer() {
  const got: Mail[] = []
  const answers: (number | undefined)[] = []
  /** Where it falls silent: before its greeting, or when it has the whole message. `met`: whom it has left waiting there. */
  const silent: { at: 'greeting' | 'message' | undefined; met: string[] } = { at: undefined, met: [] }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect(_session, done) {
      if (silent.at !== 'greeting') return done()
      silent.met.push('')
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const code = answers.shift()
        if (code) return done(Object.assign(new Error('refused 测试 name@secret.example'), { responseCode: code }))
        const raw = Buffer.concat(parts).toString('utf8')
        const id = /^message-id: <(.*)@/im.exec(raw)?.[1] ?? ''
        if (silent.at === 'message') return silent.met.push(id)
        got.push({ id, to: session.envelope.rcptTo.map(({ address }) => address), raw })
        return done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    got,
    answers,
    silent,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((end) => server.close(end)),
  }
}

export type Post = { body: string; headers: Record<string, string | string[] | undefined> }

export async function webReceiver() {
  const got: Post[] = []
  const answers: number[] = []
  const tried: string[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const post = { body: Buffer.concat(parts).toString('utf8'), headers: request.headers }
    tried.push(String(request.headers['idempotency-key']))
    const code = answers.shift()
    if (code === 0) return request.socket.destroy()
    if (code === -1) return // silent: whoever waits gives up by itself
    if (!code) got.push(post)
    return response.writeHead(code ?? 202, code === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('{}')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const stop = () => new Promise<unknown>((end) => server.close(end))
  return { got, answers, tried, url: `http://127.0.0.1:${port}/messages`, stop }
}
