/** Who may come in: sign-in, lock-out, sessions that end at once, requests that are not ours. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rehearsal } from './kit.ts'

let house: Awaited<ReturnType<typeof rehearsal>>
beforeAll(async () => {
  house = await rehearsal()
})
afterAll(() => house.close())

test('a clerk signs in, is told who they are, and signs out for good', async () => {
  const clerk = await house.as('zhongxin')
  const { body } = await clerk.get('/api/session')
  expect(body).toMatchObject({
    person: { name: '赵雪莹' },
    organisation: { kind: 'centre' },
    roles: [{ role: 'centre-clerk' }],
    rehearsal: true,
  })
  await house.request('DELETE', '/api/session', undefined, { ...house.own, cookie: clerk.cookie })
  expect((await clerk.get('/api/institutions')).status).toBe(401)
})
