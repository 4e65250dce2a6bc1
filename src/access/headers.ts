/** What every answer carries, and what every change must come with: the browser's own walls (ASVS 5.0 V3). */
import type { MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  // Only a letter, beside the page that tells of it.
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types zhidu',
].join('; ')

/** A paper runs nothing, fetches nothing, and is framed by our own pages alone. */
const paper =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'"

export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  // What somebody handed in leaves in a sandbox of its own.
  if (!c.res.headers.get('content-security-policy')?.startsWith('sandbox'))
    c.header('content-security-policy', c.res.headers.get('content-type') === 'application/pdf' ? paper : policy)
  c.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(self)')
  if (c.req.path.startsWith('/api/')) c.header('cache-control', 'no-store')
}

const bodies = [
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/pdf',
  'image/jpeg',
  'image/png',
  // A file of which nothing is believed but its bytes.
  'application/octet-stream',
]

/** A change must come from our own pages: same origin by the browser's own word, and no form's content type. */
export const forgery: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const same = site ? site === 'same-origin' : origin !== undefined && hostOf(origin) === c.req.header('host')
  if (!same) return c.json({ reason: '请求不是从本系统的页面发出，已拒绝', remedy: '请在本系统页面中操作' }, 403)
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim() ?? ''
  if (c.req.method !== 'DELETE' && !bodies.includes(type))
    return c.json({ reason: '提交内容的类型不受支持', remedy: '请在本系统页面中操作' }, 415)
  return next()
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}
