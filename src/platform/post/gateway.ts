/**
 * A message gateway of the office (short messages, the government's messenger): one signed POST a message.
 * `x-zhidu-signature` is HMAC-SHA256 over `timestamp.body`; `id` stays the same however often it is sent.
 */
import { createHmac } from 'node:crypto'
import { type Letter, NotSent } from './letter.ts'

export function gateway({ url, secret }: { url: string; secret: string }, patience: number) {
  return {
    async send({ id, to, text }: Letter): Promise<void> {
      const body = JSON.stringify({ v: 1, id, phone: to, text })
      const timestamp = String(Math.floor(Date.now() / 1000))
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': id,
          'x-zhidu-timestamp': timestamp,
          'x-zhidu-signature': `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
        },
        body,
      }).catch((error: Error) => {
        throw new NotSent('gateway', error.name)
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new NotSent('gateway', answer.status)
    },
    close: () => undefined,
  }
}
