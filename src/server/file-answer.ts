/** A file on its way out: its type, and a name that survives Chinese. A paper is shown where it is; a table is saved. */
import type { Context } from 'hono'
import { mediaOf } from './media.ts'
import type { Env } from './session.ts'

export type Leaving = { name: string; bytes: Uint8Array<ArrayBuffer>; type?: string }
/** As somebody handed it in: of any size, and trusted by nobody. */
export type Original = { name: string; size: number; stream(): ReadableStream }

const shown = new Set(['pdf', 'jpg', 'png'])

export function fileAnswer(c: Context<Env>, leaving: Leaving | Original, expected: string): Response {
  if ('stream' in leaving) return original(c, leaving)
  const { name, bytes, type } = leaving
  const kind = type ?? expected
  return c.body(bytes, 200, {
    'content-type': mediaOf(kind),
    'content-disposition': `${shown.has(kind) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}

/** Saved, never shown; whatever opens it in a browser all the same runs nothing and reaches nothing. */
function original(c: Context<Env>, { name, size, stream }: Original): Response {
  return c.body(stream(), 200, {
    'content-type': mediaOf('original'),
    'content-length': String(size),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
  })
}
