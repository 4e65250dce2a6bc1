/** A handful of invented supervisors in every state of a card, one of them the external supervisor who signs in. */
import { randomUUID } from 'node:crypto'
import { act, circumstances, type House } from '../act.ts'
import { machine } from '../kernel/machine.ts'
import type { Actor, AnyCommand, Ask } from '../kernel/procedure.ts'
import { Said } from '../kernel/words.ts'
import { addDays, type Day, yearOf } from '../law/calendar/index.ts'
import { prefectures } from '../law/divisions.ts'
import { makeExternalCard } from '../law/numbers/external-card.ts'
import { makeIdentityNumber } from '../law/numbers/identity-number.ts'
import { firstInstitution, industries, institutionId, organisations } from './cast.ts'

type Holder = { id: string; person: string; name: string }

const names = ['祁延寿', '马玉兰', '才让卓玛', '韩青山', '王雪梅', '多杰·才旦', '李昆林', '冶文秀', '东主加', '赵海宁']
const inside = ['马建设', '才仁措', '韩国庆']
const employers = ['湟岸技师学院（演练）', '昆麓能源集团（演练）', '雪泉职业研究所（演练）']
export const conditions = ['a6.1', 'a6.2', 'a6.3', 'a6.4', 'a6.5']

const ask = (subject: string, command: object): Ask => ({
  procedure: 'supervisor',
  subject,
  command: command as AnyCommand,
})
const actor = (organisation: string, kind: Actor['kind'], power: Actor['powers'][number]): Actor => ({
  ...machine,
  organisation,
  kind,
  powers: [power],
})

function entry(type: string, n: number, person: { person: string; name: string }, validFrom: Day, employer: object) {
  const place = prefectures[n % prefectures.length] as (typeof prefectures)[number]
  return {
    type,
    person: {
      person: person.person,
      name: new Said(person.name, 'name'),
      identityNumber: new Said(
        makeIdentityNumber({ division: '630102', birth: addDays('1971-03-01', n * 401), order: 900 + n }),
        'identityNumber',
      ),
      phone: new Said(`138${String(10_000_000 + n * 7919)}`, 'phone'),
    },
    conditions,
    trainedOn: addDays(validFrom, -30),
    passedOn: addDays(validFrom, -21),
    validFrom,
    prefecture: place.code,
    employers: [employer],
  }
}

export async function loadSupervisors(house: House, own: Holder | undefined): Promise<void> {
  const { today } = circumstances(house, machine)
  const centre = actor(organisations[1]?.id as string, 'centre', 'centre.keepSupervisors')
  const people = [
    ...(own ? [{ person: own.person, name: own.name }] : []),
    ...names.map((name) => ({ person: randomUUID(), name })),
  ].map((person, n) => ({ ...person, id: randomUUID(), n }))
  const begins = (n: number) => addDays(today, n === 5 ? 12 : n === 6 ? -1200 : -200 - n * 31)
  const employerOf = (n: number) => ({
    // Every third works for an institution on file: somebody to recuse.
    ...(n % 3 === 2 ? { organisation: institutionId(n) } : {}),
    name: new Said(n % 3 === 2 ? `演练机构${n}号` : (employers[n % employers.length] as string)),
    from: addDays(today, -2000),
  })
  await act(
    house,
    people.map(({ id, n, ...person }) => {
      const entered = entry('enterExternal', n, person, begins(n), employerOf(n))
      // The card that has run out was issued on paper, in its own year.
      return ask(
        id,
        n === 6
          ? { ...entered, card: makeExternalCard({ year: yearOf(begins(n)), serial: 7, rehearsal: true }) }
          : entered,
      )
    }),
    centre,
  )
  const at = (n: number) => people[n]?.id as string
  const reason = () => new Said('演练用记录，事实从略。')
  await act(
    house,
    [
      ...(own ? [ask(at(0), { type: 'linkAccount', account: own.id })] : []),
      ask(at(0), {
        type: 'recordInterest',
        id: randomUUID(),
        person: people[0]?.person,
        institution: institutionId(2),
        kind: 'teaching',
        from: addDays(today, -300),
      }),
      ask(at(0), { type: 'recordLeave', id: randomUUID(), from: addDays(today, 20), until: addDays(today, 24) }),
      ask(at(3), {
        type: 'recordSuspension',
        id: randomUUID(),
        situation: 'a26.1',
        document: new Said('演练督处〔2026〕1号'),
        from: addDays(today, -10),
        until: addDays(today, 50),
        reason: reason(),
      }),
      ask(at(7), {
        type: 'revokeCard',
        on: addDays(today, -40),
        document: new Said('演练督处〔2026〕2号'),
        situation: 'a26.4',
        reason: reason(),
      }),
      ask(at(8), { type: 'returnCard', on: addDays(today, -5), reason: new Said('调离本省，不再担任（演练）。') }),
    ],
    centre,
  )
  await loadInternal(house, today)
}

/** Two of the first institution, one of an industry authority. */
async function loadInternal(house: House, today: Day): Promise<void> {
  const issuers = [
    ['enterInternal', actor(firstInstitution, 'institution', 'institution.keepSupervisors')],
    ['enterInternal', actor(firstInstitution, 'institution', 'institution.keepSupervisors')],
    ['enterFieldInternal', actor(industries[0] as string, 'industry', 'industry.keepSupervisors')],
  ] as const
  for (const [n, [type, issuer]] of issuers.entries()) {
    const person = { person: randomUUID(), name: inside[n] as string }
    const employer = { name: new Said('演练单位质量管理部门'), from: addDays(today, -900) }
    await act(house, [ask(randomUUID(), entry(type, 40 + n, person, addDays(today, -150), employer))], issuer)
  }
}
