/** What happens, in order. Each act is one that the house offers to that person at that moment. */
import { randomUUID } from 'node:crypto'
import type { Open } from '../../src/house.ts'
import type { Day } from '../../src/law/calendar/index.ts'
import { giveAccounts } from '../rooms/called.ts'
import type { Person } from './people.ts'

export type Story = { dueOn: Day; document: string }
type Stage = {
  today: Day
  itIs(hour: string): void
  note(text: string): void
  signIn(account: string, name: string): Promise<Person>
  house: Open
}
type Form = { scope: object[]; kinds: string[] }
type Called = { places: { rank: number; state: string; supervisor: string; card: string }[] }
type Record_ = { items: string[]; dueOn: string; clock: { days: { day: string; why: string }[] } }

export async function story({ today, itIs, note, signIn, house }: Stage): Promise<void> {
  itIs('07:30')
  await giveAccounts(house.house)
  const [clerk, centre, reviewer, leader] = await Promise.all([
    signIn('jigou', '评价机构经办'),
    signIn('zhongxin', '省评价中心经办'),
    signIn('zhongxin.hegao', '省评价中心核稿'),
    signIn('zhongxin.fuze', '省评价中心负责人'),
  ])
  const [plan, session, id, letter] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const form = await clerk.read<Form>('activities/form')
  const hours = { from: `${today}T09:00`, until: `${today}T11:30` }
  await clerk.does(`activities/${plan}`, 'filing', {
    title: '演练批次',
    batches: [
      {
        ...form.scope[0],
        id: randomUUID(),
        kind: form.kinds[0],
        sessions: [{ id: session, subject: 'theory', ...hours, rooms: 1, places: 30 }],
      },
    ],
  })
  const opening = { activity: plan, sessions: [session], announced: false, forms: ['site'], wanted: 1 }
  await centre.does(`daily-supervisions/${id}`, 'opening', opening)
  await centre.does(`dispatches/${id}`, 'draw')
  const place = (await centre.read<Called>(`dispatches/${id}`)).places.find(({ state }) => state === 'asked')
  if (!place) throw new Error('nobody was called')
  note(`抽中第 ${place.rank} 位，证卡 ${place.card}；评价机构此时看不到这次督导。`)
  // Whoever is drawn has an account under the number of the card; one of the cast keeps a name of its own.
  const asDrawn = () => signIn(place.card.toLowerCase(), '外督员').catch(() => signIn('waidu', '外督员'))
  const goes = await asDrawn()
  await goes.does(`dispatches/${id}`, 'acceptance', { conduct: '2022-09-16', noRecusal: true })
  await lettered({ id, letter, place: place.supervisor, today, centre, reviewer, leader, note })
  itIs('08:40')
  await visited(await asDrawn(), id, note)
  const record = await goes.read<Record_>(`records/${id}`)
  note(`提交期限 ${record.dueOn}：${record.clock.days.map(({ day, why }) => `${day.slice(5)} ${why}`).join('，')}。`)
  await goes.does(`records/${id}`, 'submission')
  const paper = await centre.bytes(`records/${id}/record.pdf`)
  note(`督导情况记录表 PDF ${Math.round(paper.length / 1024)} KB。`)
  await centre.does(`records/${id}`, 'acceptance')
  await centre.does(`records/${id}`, 'closure')
}

type Letter = {
  id: string
  letter: string
  place: string
  today: Day
  centre: Person
  reviewer: Person
  leader: Person
  note(text: string): void
}

async function lettered({ id, letter, place, today, centre, reviewer, leader, note }: Letter): Promise<void> {
  await centre.does(`dispatches/${id}`, 'letter', { document: letter })
  await centre.does(`documents/${letter}`, 'draft', {
    batch: '演练批次',
    places: ['演练考点'],
    contact: { person: randomUUID(), name: '赵雪莹', phone: '0971-0000000' },
  })
  await reviewer.does(`documents/${letter}`, 'review')
  await leader.does(`documents/${letter}`, 'signature')
  await centre.does(`documents/${letter}`, 'service', { recipient: place, how: 'system', on: today })
  const { number } = await centre.read<{ number?: string }>(`documents/${letter}`)
  note(`委派函 ${number ?? ''}`)
}

async function visited(goes: Person, id: string, note: (text: string) => void): Promise<void> {
  await goes.does(`records/${id}`, 'beginning')
  note('到达现场，未公开的督导自此向评价机构公开。')
  const { items } = await goes.read<Record_>(`records/${id}`)
  await goes.does(`records/${id}`, 'answers', { answers: items.map((item) => ({ item, answer: 'yes' })) })
  await goes.does(`records/${id}`, 'problems', {
    problem: { id: randomUUID(), item: items[2], fact: '考场平面图未张贴，已当场补贴。', corrected: '已补贴' },
  })
  await goes.does(`records/${id}`, 'guidance', { id: randomUUID(), text: '建议在候考区增设引导标识。' })
  await goes.does(`records/${id}`, 'head', {
    head: {
      counts: { planned: 30, present: 29, absent: 1, violations: 0 },
      venueAsFiled: true,
      internalOnDuty: true,
      paperSource: 'national',
    },
  })
  await goes.does(`records/${id}`, 'opinion', {
    opinion: { view: 'agrees', signer: { person: randomUUID(), name: '孙国梁' } },
  })
  await goes.does(`records/${id}`, 'end')
}
