/** A few invented plans with sessions, people and a roster, the first of them of the institution whose clerk signs in. */
import { randomUUID } from 'node:crypto'
import { act, circumstances, type House } from '../act.ts'
import { machine } from '../kernel/machine.ts'
import type { Actor, AnyCommand, Ask } from '../kernel/procedure.ts'
import { Said } from '../kernel/words.ts'
import { addDays, type Day } from '../law/calendar/index.ts'
import { makeIdentityNumber } from '../law/numbers/identity-number.ts'
import { occupationName } from '../law/occupations.ts'
import { institutionId } from './cast.ts'
import { registrationOf, seeded } from './province.ts'

type Filing = { kinds: string[]; scope: { occupation: string; level: string; venue: string }[] }

/** Institutions in good standing; the others of the province have no receipt or a decision against them. */
const planning = [0, 1, 2, 3, 5, 6, 8, 9]
const names = ['马晓燕', '才让东主', '李建国', '祁海梅', '韩玉龙', '赵春花']

const ask = (procedure: string, subject: string, command: object): Ask => ({
  procedure,
  subject,
  command: command as AnyCommand,
})
const clerkOf = (organisation: string): Actor => ({
  ...machine,
  organisation,
  kind: 'institution',
  powers: ['institution.filePlans', 'institution.keepOwn'],
})
const person = (name: string, birth: Day, order: number) => ({
  person: randomUUID(),
  name: new Said(name, 'name'),
  identityNumber: new Said(makeIdentityNumber({ division: '630102', birth, order }), 'identityNumber'),
})

export async function loadPlans(house: House): Promise<void> {
  const { today } = circumstances(house, machine)
  for (const n of planning) {
    const institution = institutionId(n)
    const { kinds, scope } = registrationOf(n, today) as Filing
    const examiners = names.slice(0, 4).map((name, i) => ({ id: randomUUID(), name, order: 100 + n * 10 + i }))
    await act(
      house,
      examiners.map(({ id, name, order }, i) =>
        ask('institution', institution, {
          type: 'enterExaminer',
          id,
          ...person(name, addDays('1978-05-01', n * 61 + i * 400), order),
          occupation: scope[0]?.occupation,
          level: scope[0]?.level,
          validUntil: addDays(today, 500),
        }),
      ),
      clerkOf(institution),
    )
    const batches = batchesOf(
      n,
      today,
      { kinds, scope },
      examiners.map(({ id }) => id),
    )
    const plan = randomUUID()
    const title = new Said(`${occupationName(scope[0]?.occupation ?? '') ?? '职业技能'}等评价计划（演练）`)
    await act(house, [ask('activity', plan, { type: 'file', title, batches })], clerkOf(institution))
    const [first] = batches
    if (first) await act(house, [ask('activity', plan, rosterOf(first.id, n))], clerkOf(institution))
  }
}

/** Two batches: theory in the morning, practical in the afternoon, on days of the coming weeks. */
function batchesOf(n: number, today: Day, { kinds, scope }: Filing, examiners: readonly string[]) {
  const draw = seeded(`plans/${n}`)
  return [0, 1].map((i) => {
    const line = scope[(i * 3) % scope.length] as Filing['scope'][number]
    const day = addDays(today, 9 + draw(18) + i * 7)
    return {
      id: randomUUID(),
      ...line,
      kind: kinds[0],
      sessions: (
        [
          ['theory', '09:00', '10:30'],
          ['practical', '14:00', '17:00'],
        ] as const
      ).map(([subject, from, until]) => ({
        id: randomUUID(),
        subject,
        from: `${day}T${from}`,
        until: `${day}T${until}`,
        rooms: 1 + draw(3),
        places: 20 + draw(30),
        examiners: examiners.slice(i * 2, i * 2 + 2),
      })),
    }
  })
}

const rosterOf = (batch: string, n: number) => ({
  type: 'putRoster',
  batch,
  rows: Array.from({ length: 24 }, (_, i) => ({
    id: randomUUID(),
    ...person(`${names[i % names.length]?.slice(0, 1)}演练${i + 1}`, addDays('1990-01-01', n * 211 + i * 97), 300 + i),
    declared: 'public',
  })),
})
