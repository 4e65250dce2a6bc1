/** Late, extended, on paper, refused: what goes otherwise with a rectification, and what of it is laid before the competent. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tick } from '../../src/duties/tick.ts'
import { replay } from '../../src/journal/replay.ts'
import { addDays, type Day } from '../../src/law/calendar/index.ts'
import { lawTest } from '../law-test.ts'
import { makeCase, today } from './case.ts'
import { rectifying, refused } from './rectifying.ts'

let house: Awaited<ReturnType<typeof makeCase>>
let the: Awaited<ReturnType<typeof rectifying>>
let { zhongxin, jigou } = {} as typeof house
type Person = Awaited<ReturnType<typeof house.as>>
let [shengting, shenji] = [] as unknown as [Person, Person]
beforeAll(async () => {
  house = await makeCase()
  ;({ zhongxin, jigou } = house)
  ;[shengting, shenji] = await Promise.all([house.as('shengting'), house.as('shenji')])
  the = await rectifying(house)
})
afterAll(() => house.close())

describe('the deadline', () => {
  lawTest(
    'a21.5',
    'extended on request, then late: marked by the tick, told for determination, and still taken',
    async () => {
      the.itIs()
      const case1 = await the.demanded({ workingDays: 3 })
      const { id } = case1
      const { dueOn } = await the.pageOf(jigou, id)
      const ask = randomUUID()
      const asking = { id: ask, workingDays: 2, reason: '设备采购需要时间' }
      await the.done(jigou, id, 'extension-requests', asking)
      refused(await jigou.post(the.to(id, 'extension-requests'), { ...asking, id: randomUUID() }), /等待答复/)
      expect(await the.dutiesOf(zhongxin, id)).toMatchObject([
        { kind: 'extension', mine: true },
        { kind: 'report', mine: false },
      ])
      the.itIs(`${addDays(dueOn as Day, 1)}T09:00`)
      await tick(house.house)
      expect((await the.pageOf(zhongxin, id)).raised).toEqual([])
      await the.done(zhongxin, id, 'extension-grant', { id: ask, reason: '情况属实' })
      const later = (await the.pageOf(jigou, id)).dueOn as Day
      expect(later > dueOn).toBe(true)
      the.itIs(`${later}T23:59`)
      await tick(house.house)
      expect((await the.pageOf(zhongxin, id)).raised).toEqual([])
      the.itIs(`${addDays(later, 1)}T00:01`)
      await tick(house.house)
      await tick(house.house)
      expect((await the.pageOf(zhongxin, id)).raised).toMatchObject([
        { kind: 'overdue', suggested: 'a21.5', state: 'open' },
      ])
      expect((await the.pageOf(jigou, id)).raised).toEqual([])
      const listed = (await shengting.get('/api/rectifications/for-determination')).body.rows
      expect(listed).toMatchObject([{ subject: id, kind: 'overdue', dueOn: later }])
      expect((await jigou.get('/api/rectifications/for-determination')).status).toBe(403)
      refused(await jigou.post(the.to(id, 'extension-requests'), { ...asking, id: randomUUID() }), /届满后不能申请延期/)
      await the.replied(case1)
      expect(await the.pageOf(zhongxin, id)).toMatchObject({ rounds: [{ onTime: false }], overdue: { dueOn: later } })
      expect((await zhongxin.get('/api/rectifications?stage=late')).body.rows).toMatchObject([{ id }])
    },
  )

  test('on paper: the scan under the number of the case, by the day it came', async () => {
    the.itIs()
    const { id, first, second } = await the.demanded()
    const reply = {
      reports: [
        the.report(first),
        the.report(second, { outcome: 'not-done', account: '教室尚未落实', doneOn: undefined }),
      ],
      receivedOn: today,
      scan: randomUUID(),
    }
    refused(await zhongxin.post(the.to(id, 'paper-reply'), reply), /扫描件/)
    const scan = await the.hand(zhongxin, id, 'paper')
    await the.done(zhongxin, id, 'paper-reply', { ...reply, scan: scan.id })
    expect(await the.pageOf(jigou, id)).toMatchObject({ stage: 'submitted', rounds: [{ via: 'paper', onTime: true }] })
    expect((await jigou.get(`/api/evidence/${scan.id}`)).status).toBe(200)
  })

  lawTest(
    'a27.3',
    'refused by the institution’s own act, or noted with evidence: another thing than being late',
    async () => {
      const { id } = await the.demanded({ mode: 'improve', workingDays: undefined })
      await the.done(jigou, id, 'refusal', { fact: '对该项要求有不同意见，不予整改' })
      expect((await the.pageOf(zhongxin, id)).raised).toMatchObject([{ kind: 'refused', suggested: 'a27.3' }])
      const other = await the.demanded()
      const note = { fact: '负责人当面表示不整改' }
      refused(await zhongxin.post(the.to(other.id, 'refusal-note'), { ...note, evidence: [] }), /应附证据/)
      const file = await the.hand(zhongxin, other.id, 'refusal')
      await the.done(zhongxin, other.id, 'refusal-note', { ...note, evidence: [file.id] })
      const raised = (await shenji.get(`/api/rectifications/for-determination?institution=${the.institution}`)).body
        .rows
      expect(raised).toContainEqual(
        expect.objectContaining({ subject: other.id, evidence: [file.id], fact: note.fact }),
      )
    },
  )
})

test('replay agrees after all of it', async () => {
  the.itIs()
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
})
