/** A hundred and fifty external supervisors, in every state a card can be in, and the accounts they sign in with. */
import type { Ask } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day, yearOf } from '../../law/calendar/index.ts'
import { prefectures } from '../../law/divisions.ts'
import { makeExternalCard } from '../../law/numbers/external-card.ts'
import { organisations } from '../cast.ts'
import { idOf } from '../province.ts'
import { conditions } from '../supervisors.ts'
import { examinerNumber, type Filing } from './institutions.ts'
import { as, officer } from './offices.ts'
import { identified, numberOf, personOf } from './people.ts'
import { ask, type Step, step, workday, workdayBefore } from './timeline.ts'

export const holderCount = 150
export const holderId = (j: number): string => idOf(`holder/${j}`)

type Kind = 'valid' | 'suspended' | 'expired' | 'not-yet' | 'revoked' | 'returned'
/** The first is the one of the cast; whoever holds a valid card is numbered before the others. */
export function kindOf(j: number): Kind {
  if (j < 120) return 'valid'
  if (j < 125) return 'suspended'
  if (j < 133) return 'expired'
  if (j < 138) return 'not-yet'
  if (j < 144) return 'revoked'
  return 'returned'
}
/** Also examiners somewhere, under the same identity number. */
const alsoExaminer = (j: number): boolean => j >= 30 && j < 36
const onLeave = (j: number): boolean => j >= 100 && j < 110

/** Half of them were there when the system began, the others came in courses of ten. */
function validFromOf(j: number, begin: Day, today: Day): Day {
  const kind = kindOf(j)
  if (kind === 'expired') return addDays(today, -1136 - (j - 125) * 9)
  if (kind === 'not-yet') return addDays(today, 9 + j - 133)
  if (kind === 'valid' && j >= 60) return workday(addDays(begin, 60 + Math.floor((j - 60) / 10) * 110))
  return workday(addDays(begin, 4))
}

const employers = ['湟岸技师学院（演练）', '昆麓能源集团（演练）', '雪泉职业研究所（演练）', '祁麓交通建设公司（演练）']

function entry(j: number, validFrom: Day, entered: Day, early: readonly Filing[]): Ask {
  const cast = j === 0 ? officer('waidu') : undefined
  const who = cast ?? personOf('holder', j)
  const works = j % 3 === 2 ? early[(j * 5) % early.length] : undefined
  const examiner = early[j % early.length]
  const number = alsoExaminer(j) && examiner ? examinerNumber(examiner.n, 0) : numberOf(21, j)
  const passed = addDays([entered, validFrom].sort()[0] as Day, -12)
  const paper = kindOf(j) === 'expired'
  return ask('supervisor', holderId(j), {
    type: 'enterExternal',
    person: { ...identified(who, number), phone: new Said(`138${String(10_000_000 + j * 7919)}`, 'phone') },
    conditions,
    trainedOn: addDays(passed, -9),
    passedOn: passed,
    validFrom,
    prefecture: prefectures[j % prefectures.length]?.code,
    employers: [
      {
        ...(works ? { organisation: works.id } : {}),
        name: new Said(works ? `评价机构${works.n + 1}号（演练）` : (employers[j % employers.length] as string)),
        from: addDays(validFrom, -2000),
      },
    ],
    // What was issued on paper bears the number of its own year.
    ...(paper ? { card: makeExternalCard({ year: yearOf(validFrom), serial: 1 + j - 125, rehearsal: true }) } : {}),
  })
}

const reason = () => new Said('演练用记录，事实从略。')

export function holders(begin: Day, today: Day, filings: readonly Filing[]): Step[] {
  const early = filings.filter(({ enteredOn }) => enteredOn <= workday(begin))
  const courses = new Map<Day, number[]>()
  for (let j = 0; j < holderCount; j++) {
    const from = validFromOf(j, begin, today)
    const entered = from > today ? addDays(today, -2) : from < begin ? workday(addDays(begin, 3)) : from
    courses.set(entered, [...(courses.get(entered) ?? []), j])
  }
  return [
    ...[...courses].flatMap(([day, course]): Step[] => [
      step(day, '10:00', as('zhongxin'), ...course.map((j) => entry(j, validFromOf(j, begin, today), day, early))),
      { ...step(day, '11:00', as('anquan')), does: async (sql) => accounts(sql, course) },
    ]),
    ...records(begin, today, early),
  ]
}

/** An account named by the card, opened by the security administrator, linked by the Centre. */
async function accounts(sql: Sql, course: readonly number[]) {
  const rows = await sql<{ id: string; card: string }>('select id, card from supervisor where id = any($1::uuid[])', [
    course.map(holderId),
  ])
  const cards = new Map(rows.map(({ id, card }) => [id, card]))
  const signing = course
    .filter((j) => kindOf(j) !== 'not-yet')
    .map((j) => ({ j, account: j === 0 ? officer('waidu').id : idOf(`holder-account/${j}`) }))
  const open = signing.flatMap((each) => {
    const card = cards.get(holderId(each.j))
    return each.j > 0 && card ? [{ ...each, card }] : []
  })
  return [
    {
      actor: as('anquan'),
      asks: open.map(({ j, account, card }) => {
        const { person, name } = personOf('holder', j)
        return ask('account', account, {
          type: 'open',
          name: new Said(card.toLowerCase()),
          organisation: organisations[1]?.id,
          roles: ['external-supervisor'],
          holder: { person, name: new Said(name, 'name') },
        })
      }),
    },
    {
      actor: as('zhongxin'),
      asks: signing.map(({ j, account }) => ask('supervisor', holderId(j), { type: 'linkAccount', account })),
    },
  ]
}

/** What came afterwards: interests, days off, suspensions, cards taken or given back. */
function records(begin: Day, today: Day, early: readonly Filing[]): Step[] {
  const every = Array.from({ length: holderCount }, (_, j) => j)
  const of = (kind: Kind) => every.filter((j) => kindOf(j) === kind)
  const on = (j: number, command: object) => ask('supervisor', holderId(j), command)
  const revoked = of('revoked').map((j, k) => {
    const day = workday(addDays(today, -40 - k * 70))
    const document = new Said(`演练督处〔${day.slice(0, 4)}〕${k + 1}号`)
    return step(
      day,
      '15:00',
      as('zhongxin'),
      on(j, { type: 'revokeCard', on: day, document, situation: 'a26.4', reason: reason() }),
    )
  })
  const closed = of('revoked').map((j) =>
    ask('account', idOf(`holder-account/${j}`), { type: 'close', reason: new Said('证卡已取消（演练）。') }),
  )
  const interests = every
    .filter((j) => j < 60 && j % 6 === 0)
    .map((j) =>
      on(j, {
        type: 'recordInterest',
        id: idOf(`interest/${j}`),
        person: j === 0 ? officer('waidu').person : personOf('holder', j).person,
        institution: early[(j * 3 + 2) % early.length]?.id,
        kind: (['kin', 'teaching', 'shareholder'] as const)[j % 3],
        from: addDays(begin, -200),
      }),
    )
  const suspended = of('suspended').map((j, k) =>
    on(j, {
      type: 'recordSuspension',
      id: idOf(`suspension/${j}`),
      situation: 'a26.1',
      document: new Said(`演练督处〔${today.slice(0, 4)}〕${k + 21}号`),
      from: workdayBefore(addDays(today, -12)),
      until: addDays(today, 50 + k),
      reason: reason(),
    }),
  )
  const leaves = every.filter(onLeave).map((j) =>
    on(j, {
      type: 'recordLeave',
      id: idOf(`leave/${j}`),
      from: addDays(today, j < 105 ? 0 : 40),
      until: addDays(today, j < 105 ? 6 : 44),
    }),
  )
  const left = workdayBefore(addDays(today, -12))
  return [
    ...revoked,
    step(workday(addDays(today, -39)), '16:00', as('anquan'), ...closed),
    step(workday(addDays(begin, 6)), '15:00', as('zhongxin'), ...interests),
    step(workdayBefore(addDays(today, -11)), '10:00', as('zhongxin'), ...suspended),
    step(workdayBefore(addDays(today, -2)), '10:00', as('zhongxin'), ...leaves),
    step(
      left,
      '15:30',
      as('zhongxin'),
      ...of('returned').map((j) =>
        on(j, { type: 'returnCard', on: left, reason: new Said('调离本省，不再担任（演练）。') }),
      ),
    ),
  ]
}
