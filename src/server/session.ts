/** What the server knows of whoever calls: filled by `access`, read by the routes. */
import type { Actor } from '../kernel/procedure.ts'

export type Seen = { actor: Actor; account: string }
/** A line of the read log. `reason` is a reference to words that were said, never the words. */
export type Read = {
  reading: string
  subject: string | null
  result: 'granted' | 'refused' | 'not-found'
  fields?: string[]
  reason?: string
}
export type Env = { Variables: { seen: Seen | undefined; logRead: ((read: Read) => Promise<void>) | undefined } }
