/** A form that begins while its supervision ends: one of the two comes first, and a17 never counts from before a form's end. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeForms } from './form-kit.ts'

let house: Awaited<ReturnType<typeof makeForms>>
beforeAll(async () => {
  house = await makeForms()
})
afterAll(() => house.close())

test('begun and ended in the same moment: never both, and whoever was second is told why', async () => {
  const { id, goes, act } = house
  await house.begin()
  for (let round = 0; round < 20; round++) {
    const form = randomUUID()
    const begin = () => act(goes, 'beginning', { supervision: id, form: 'workplace' }, form)
    const end = () => goes.post(`/api/records/${id}/end`, {})
    const [begun, ended] =
      round % 2 === 0 ? await Promise.all([begin(), end()]) : (await Promise.all([end(), begin()])).reverse()
    expect([begun?.status, ended?.status].sort(), JSON.stringify([begun?.body, ended?.body])).toEqual([201, 409])
    if (ended?.status === 201) {
      expect(begun?.body.reason).toBe('督导已经结束，不能再记录督导形式')
      return
    }
    expect(ended?.body.reason).toBe('还有没有结束的督导形式：工作现场督导')
    expect((await act(goes, 'end', {}, form)).status).toBe(201)
  }
})
