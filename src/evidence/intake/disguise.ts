/**
 * A file that is two things at once: a picture whose tail is an archive, whose belly is a page. Readers of either kind
 * would each find what they look for, so such a file is not taken.
 */
import type { Type } from '../parts.ts'

/** Words that only a page or a script has; long enough not to turn up in a picture by chance. */
const markup = /<script|<iframe|<\?php |<html[> ]/i
const longest = 7

/** Looks through a file as it passes, in whichever parts it comes. */
export function watchMarkup() {
  let rest = ''
  let found = false
  return {
    see(part: Uint8Array): void {
      if (found) return
      const text = rest + Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1')
      found = markup.test(text)
      rest = text.slice(-longest)
    },
    found: () => found,
  }
}

/** What else a file is, by its two ends; `undefined` when it is one thing only. */
export function disguised(type: Type, head: Buffer, tail: Buffer): string | undefined {
  const start = head.subarray(0, 1024).toString('latin1').toLowerCase()
  if (type !== 'pdf' && start.includes('%pdf-')) return 'PDF'
  if (/<svg[\s>]|<!doctype html/.test(start)) return '网页'
  if (type !== 'docx' && type !== 'xlsx' && endsAsZip(tail)) return '压缩包'
  return undefined
}

/** The end of a zip's directory: on the first of no disks, with a comment that ends within the file. */
function endsAsZip(tail: Buffer): boolean {
  const mark = Buffer.from('PK\u0005\u0006\0\0\0\0', 'latin1')
  const at = tail.lastIndexOf(mark)
  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length
}
