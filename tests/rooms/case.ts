/** A case of daily supervision for room tests: a plan filed, a supervision opened and drawn, whoever was called signed in. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { sealOnce } from '../../src/journal/sealer.ts'
import { addDays, dayInChina } from '../../src/law/calendar/index.ts'
import { giveAccounts } from './called.ts'
import { rehearsal } from './kit.ts'

type Form = { scope: { occupation: string; level: string; venue: string }[]; kinds: string[] }
export type Page = {
  stage: string
  places: { rank: number; state: string; name: string; supervisor: string; skip?: string }[]
  pool: { supervisor: string; card: string }[]
  excluded: { code: string; clause: string | null; supervisor: string }[]
  draw: { session: string; seed?: string }
}
export const yes = { conduct: '2022-09-16', noRecusal: true }
export const at = (places: Page['places'], rank: number) =>
  places.find((each) => each.rank === rank) as Page['places'][number]
export const today = dayInChina(new Date())

export async function makeCase(given?: Awaited<ReturnType<typeof rehearsal>>) {
  const house = given ?? (await rehearsal())
  await giveAccounts(house.house)
  const [jigou, zhongxin, fuze] = await Promise.all(['jigou', 'zhongxin', 'zhongxin.fuze'].map((who) => house.as(who)))
  if (!jigou || !zhongxin || !fuze) throw new Error('nobody signed in')

  const formOf = async () => (await jigou.get('/api/activities/form')).body as unknown as Form

  /** A plan of one session, so many days from now; its id and the session's. */
  async function filed(inDays: number, from = '09:00', until = '11:00') {
    const { scope, kinds } = await formOf()
    const [plan, session] = [randomUUID(), randomUUID()]
    const day = addDays(today, inDays)
    const hours = { from: `${day}T${from}`, until: `${day}T${until}` }
    const answer = await jigou?.post(`/api/activities/${plan}/filing`, {
      title: '演练批次',
      batches: [
        {
          ...scope[0],
          id: randomUUID(),
          kind: kinds[0],
          sessions: [{ id: session, subject: 'theory', ...hours, rooms: 1, places: 30 }],
        },
      ],
    })
    expect(answer?.status, JSON.stringify(answer?.body)).toBe(201)
    return { plan, session, day, venue: scope[0]?.venue ?? '' }
  }

  async function opened({ plan, session }: { plan: string; session: string }, change: object = {}) {
    const id = randomUUID()
    const answer = await zhongxin?.post(`/api/daily-supervisions/${id}/opening`, {
      activity: plan,
      sessions: [session],
      announced: true,
      forms: ['site'],
      wanted: 1,
      ...change,
    })
    if (!answer) throw new Error('no answer')
    return { id, answer }
  }

  async function drawn(id: string) {
    for (;;) {
      const answer = await zhongxin?.post(`/api/dispatches/${id}/draw`, {})
      if (!answer?.body.reason?.includes('检查点')) return answer
      await sealOnce(house.house.database, house.signer)
    }
  }
  const pageOf = async (id: string) => (await zhongxin?.get(`/api/dispatches/${id}`))?.body as unknown as Page

  /** Opened, sealed and drawn: the case, and who was called. */
  async function asked(change: object = {}, inDays = 20, from?: string, until?: string) {
    const plan = await filed(inDays, from, until)
    const { id, answer } = await opened(plan, change)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    expect((await drawn(id))?.status).toBe(201)
    return { id, ...plan, places: (await pageOf(id)).places }
  }

  /** The account of whoever stands behind a place. */
  async function accountOf({ supervisor }: { supervisor: string }): Promise<string> {
    const [row] = await house.house.database.act((sql) =>
      sql<{ name: string }>('select a.name from supervisor s join account a on a.id = s.account where s.id = $1', [
        supervisor,
      ]),
    )
    return row?.name ?? ''
  }
  /** Signed in as whoever stands behind a place. */
  const whoIs = async (place: { supervisor: string }) => house.as(await accountOf(place))
  return { ...house, jigou, zhongxin, fuze, filed, opened, drawn, asked, accountOf, whoIs, pageOf }
}
