/** How often somebody may try, and who that somebody is: nobody chooses the address they are counted under. */
import type { Context } from 'hono'

/** A token bucket in memory: `most` in `milliseconds` for each key. Keys that have rested are forgotten. */
export function limiter(most: number, milliseconds: number): (key: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>()
  return (key) => {
    const now = Date.now()
    if (buckets.size > 10_000) for (const [old, { at }] of buckets) if (now - at > milliseconds) buckets.delete(old)
    const bucket = buckets.get(key) ?? { left: most, at: now }
    bucket.left = Math.min(most, bucket.left + ((now - bucket.at) / milliseconds) * most)
    bucket.at = now
    buckets.set(key, bucket)
    if (bucket.left < 1) return false
    bucket.left -= 1
    return true
  }
}

const ours = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/

/** The peer of the connection. Only a proxy on this machine is believed when it says whom it speaks for. */
export function addressOf(c: Context): string {
  const peer = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress
  if (peer !== undefined && !ours.test(peer)) return peer
  return c.req.header('x-real-ip')?.slice(0, 45) ?? peer ?? 'local'
}
