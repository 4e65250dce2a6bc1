/**
 * The desk's one way to the server. Every change carries an idempotency key and is tried again with the same key when
 * the line breaks, so a repeated submit never acts twice. A refusal comes back typed, with clause and remedy.
 */
import type { Refusal } from './kit/types.ts'

export class Refused extends Error {
  readonly status: number
  readonly refusal: Refusal

  constructor(status: number, refusal: Refusal) {
    super(refusal.reason)
    this.name = 'Refused'
    this.status = status
    this.refusal = refusal
  }
}

/** `stay`: a 401 is an answer to this very form (a wrong password), not the end of the session. */
type Options = { stay?: boolean; key?: string; method?: 'POST' | 'DELETE' }

let onSignedOut: () => void = () => {}
export function whenSignedOut(run: () => void): void {
  onSignedOut = run
}

export function read<T>(path: string, options: Options = {}): Promise<T> {
  return answer<T>(() => fetch(path, { headers: { accept: 'application/json' } }), options)
}

export function send<T>(path: string, input: unknown, options: Options = {}): Promise<T> {
  const isFile = input instanceof Blob
  const headers = {
    accept: 'application/json',
    'content-type': isFile ? typeOf(input) : 'application/json',
    'idempotency-key': options.key ?? crypto.randomUUID(),
  }
  const body = isFile ? input : input === undefined ? null : JSON.stringify(input)
  return answer<T>(() => tried(() => fetch(path, { method: options.method ?? 'POST', headers, body })), options)
}

/** A file that is handed in as it is, with word of how much of it has arrived: 0 to 1. */
export function sendFile<T>(path: string, file: Blob, told: (share: number) => void, options: Options): Promise<T> {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/octet-stream',
    'idempotency-key': options.key ?? crypto.randomUUID(),
  }
  return answer<T>(() => tried(() => posted(path, file, headers, told)), options)
}

/** `fetch` tells nothing of what has gone out; this older way does. */
function posted(path: string, file: Blob, headers: Record<string, string>, told: (share: number) => void) {
  return new Promise<Response>((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0)
    request.onload = () => done(new Response(request.responseText, { status: request.status }))
    request.onerror = () => fail(new TypeError('the line broke'))
    request.send(file)
  })
}

const typesByName: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** Some systems do not know what a spreadsheet is; its name does. */
function typeOf(file: Blob): string {
  const ending = file instanceof File ? (/\.(\w+)$/.exec(file.name)?.[1] ?? '').toLowerCase() : ''
  return typesByName[ending] ?? (file.type || 'application/octet-stream')
}

/** The line may break after the act was done: the same key makes the second try safe. */
async function tried(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run()
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 800))
    return run()
  }
}

async function answer<T>(run: () => Promise<Response>, options: Options): Promise<T> {
  const response = await run().catch(() => {
    throw new Refused(0, { reason: '网络没有连通，本次操作没有生效', remedy: '请检查网络后重试，重复提交不会重复办理' })
  })
  const text = await response.text()
  const body = parsed(text)
  if (response.ok) return body as T
  if (response.status === 401 && !options.stay) onSignedOut()
  throw new Refused(response.status, isRefusal(body) ? body : faultOf(response.status))
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

function isRefusal(body: unknown): body is Refusal {
  return typeof body === 'object' && body !== null && typeof (body as Refusal).reason === 'string'
}

function faultOf(status: number): Refusal {
  if (status === 429) return { reason: '操作过于频繁，请稍候再试' }
  if (status === 413) return { reason: '文件过大，没有收下' }
  return { reason: '系统暂时没有回应，本次操作没有生效', remedy: '请稍后重试；仍不成功请联系系统管理员' }
}
