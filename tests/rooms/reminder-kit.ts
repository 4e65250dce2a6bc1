/** A house that can send, a hidden visit, and a supervisor who owes an answer to it: what the tests of reminders begin with. */
import { deliverOne } from '../../src/outbox/deliver.ts'
import { makePeople } from '../../src/people/index.ts'
import { readKeys } from '../../src/platform/keys.ts'
import { openPosts } from '../../src/platform/post/index.ts'
import type { Day } from '../../src/law/calendar/index.ts'
import { at, makeCase, today } from './case.ts'
import { rehearsal } from './kit.ts'
import { mailServer, webReceiver } from './receivers.ts'

export const secret = 's'.repeat(40)
const address = 'https://zhidu.example/desk/'
/** Planted where only the person's own mail may go. */
export const planted = 'waidu.inbox@mail.example'

export async function remindedHouse() {
  const [smtp, web] = [await mailServer(), await webReceiver()]
  const posts = { address, mail: { url: smtp.url, from: 'zhidu@office.example' }, gateway: { url: web.url, secret } }
  const world = await makeCase(await rehearsal('small', { posts }))
  /** The clock by which the worker and the tick go. */
  const clock = (time: string, day: string = today) => {
    const shown = new Date(`${day}T${time}:00+08:00`)
    world.house.clock = () => shown
  }
  const rows = <T extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    world.house.database.act((run) => run<T>(sql, values))
  clock('20:00')
  const made = await world.asked({ announced: false })
  const called = await world.whoIs(at(made.places, 1))
  const [hidden] = await rows<{ id: string; account: string; due: Day; institution: string; name: string }>(
    `select d.subject as id, a.id as account, d.due_on as due, o.id as institution, o.name
     from duty d join account a on a.id = d.owner join dispatch c on c.id = d.subject
     join organisation o on o.id = c.institution where d.subject = $1`,
    [made.id],
  )
  if (!hidden) throw new Error('nobody owes an answer')

  const told: unknown[] = []
  const people = makePeople(readKeys(`${world.args.dataDir}/keys`))
  // A second worker beside the house's own: both may take a message, only one of them gets it.
  const outgoing = { house: world.house, people, posts: openPosts(posts), address }
  const deliver = async () => {
    for (let left = 50; left > 0; left--) if (!(await deliverOne(outgoing, (error) => told.push(error)))) return
  }
  const until = async (holds: () => boolean) => {
    for (let left = 100; left > 0 && !holds(); left--) {
      await deliver()
      if (!holds()) await new Promise((done) => setTimeout(done, 50))
    }
  }
  const choices = async (who: typeof called) =>
    (await who.get('/api/contacts/mine')).body as { id: string; person: string }
  /** The person called gives both addresses. */
  async function reachable() {
    const { id, person } = await choices(called)
    const answers = [
      await called.post(`/api/contacts/${id}/mail`, { person, mail: planted }),
      await called.post(`/api/contacts/${id}/phone`, { person, phone: '13900001234' }),
    ]
    return answers.map(({ status }) => status)
  }
  const close = async () => {
    await world.close()
    await smtp.stop()
    await web.stop()
  }
  return {
    ...world,
    posts,
    people,
    smtp,
    web,
    clock,
    rows,
    called,
    hidden,
    told,
    deliver,
    until,
    choices,
    reachable,
    close,
  }
}
