/** A file on its way out: its type, and a name that survives Chinese. A paper is shown where it is; a table is saved. */
import type { Context } from 'hono'
import { mediaOf } from './media.ts'
import type { Env } from './session.ts'

export type Leaving = { name: string; bytes: Uint8Array<ArrayBuffer>; type?: string }

const shown = new Set(['pdf', 'jpg', 'png'])

export function fileAnswer(c: Context<Env>, { name, bytes, type }: Leaving, expected: string): Response {
  const kind = type ?? expected
  return c.body(bytes, 200, {
    'content-type': mediaOf(kind),
    'content-disposition': `${shown.has(kind) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}
