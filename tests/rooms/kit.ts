/** A whole house for room tests: the rehearsal loaded, requests made as named people through the real HTTP app. */
import { randomUUID } from 'node:crypto'
import { openHouse } from '../../src/house.ts'
import { rehearsalPassword } from '../../src/rehearsal/cast.ts'
import type { Arguments } from '../../src/platform/arguments.ts'
import { temporaryArguments } from '../postgres.ts'

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
export type Answer = {
  status: number
  body: Record<string, unknown> & { reason?: string; clause?: string }
  response: Response
}

export async function rehearsal(size: 'small' | 'full' = 'small', change: Partial<Arguments> = {}) {
  const { args, remove } = temporaryArguments()
  const open = await openHouse({ ...args, rehearsal: size, ...change })
  const request = async (
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await open.app.request(`http://localhost${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.clone().text()
    return {
      status: response.status,
      body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : { text },
      response,
    }
  }
  /** Signs in and returns what that person can do. */
  async function as(account: string) {
    const signedIn = await request(
      'POST',
      '/api/session',
      JSON.stringify({ account, password: rehearsalPassword }),
      own,
    )
    if (signedIn.status !== 201) throw new Error(`${account} could not sign in: ${signedIn.body.reason}`)
    const cookie = (signedIn.response.headers.get('set-cookie') ?? '').split(';')[0] as string
    return {
      cookie,
      get: (path: string) => request('GET', path, undefined, { cookie }),
      post: (path: string, input: unknown, key: string = randomUUID()) =>
        request('POST', path, JSON.stringify(input), { ...own, cookie, 'idempotency-key': key }),
      upload: (path: string, bytes: Uint8Array<ArrayBuffer>, name = 'sheet.xlsx') =>
        request('POST', path, bytes, {
          ...own,
          cookie,
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'idempotency-key': randomUUID(),
          'x-file-name': encodeURIComponent(name),
        }),
    }
  }
  return {
    ...open,
    args: { ...args, ...change },
    request,
    as,
    own,
    async close() {
      await open.close()
      remove()
    },
  }
}
