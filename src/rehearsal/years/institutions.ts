/** A hundred and twenty filings with receipts, commitments and examiners, and a few institutions in trouble. */
import { Said } from '../../kernel/words.ts'
import type { Actor } from '../../kernel/procedure.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import type { EvaluationKind } from '../../law/kinds.ts'
import { institutionId } from '../cast.ts'
import { idOf, registrationOf } from '../province.ts'
import { as, cast, clerk, clerkOf, opened } from './offices.ts'
import { identified, numberOf, personOf } from './people.ts'
import { ask, type Step, step, workday } from './timeline.ts'

export const institutionCount = 120
export const all = Array.from({ length: institutionCount }, (_, n) => n)
/** Whoever acts for an institution of which only the id is known. */
export const clerkAt = (institution: string): Actor => clerk(all.findIndex((n) => institutionId(n) === institution))

export type Filing = {
  n: number
  id: string
  filedOn: Day
  /** When it was entered: the system began later than the oldest filings. */
  enteredOn: Day
  receipt: boolean
  kinds: EvaluationKind[]
  scope: { occupation: string; level: string; venue: string }[]
  register: object
}

export function filingsOf(begin: Day, today: Day): Filing[] {
  return all.map((n) => {
    const register = registrationOf(n, today) as Pick<Filing, 'filedOn' | 'kinds' | 'scope'>
    const { filedOn, kinds, scope } = register
    const enteredOn = [workday(begin), workday(filedOn)].sort()[1] as Day
    const receipt = n % 9 !== 4 && addDays(enteredOn, 2) <= today
    return { n, id: institutionId(n), filedOn, enteredOn, receipt, kinds, scope, register }
  })
}

export const examinersIn = (n: number): number => 8 - (n % 2)
export const examinerId = (n: number, i: number): string => idOf(`examiner/${n}/${i}`)
/** The number of an examiner; a few external supervisors carry the same one. */
export const examinerNumber = (n: number, i: number): string => numberOf(11, n * 8 + i)

const matters = ['qualification', 'people', 'place', 'facilities', 'rules', 'monitoring'] as const

export function institutions(filings: readonly Filing[], today: Day): Step[] {
  return filings.flatMap(({ n, id, enteredOn, receipt, register, scope }) => {
    const received = workday(addDays(enteredOn, 1))
    const staff = n === 0 ? cast.filter(({ organisation }) => organisation === id) : [clerkOf(n)]
    const commitment = (i: number) =>
      ask('institution', id, {
        type: 'recordCommitment',
        matter: matters[(n + i) % matters.length],
        statement: new Said('按备案承诺配备相应条件，并在评价活动期间保持（演练）。'),
        evidence: new Said('设备清单、制度汇编和现场照片（演练）。'),
        state: (['promised', 'evidenced', 'verified'] as const)[(n + i) % 3],
      })
    return [
      step(enteredOn, '09:30', as('zhongxin'), ask('institution', id, register)),
      step(enteredOn, '10:30', as('anquan'), ...staff.map(opened)),
      ...(receipt
        ? [
            step(
              received,
              '09:10',
              as('zhongxin'),
              ask('institution', id, { type: 'issueReceipt' }),
              ...Array.from({ length: n % 4 }, (_, i) => commitment(i)),
            ),
          ]
        : []),
      step(
        received,
        '14:00',
        clerk(n),
        ...Array.from({ length: examinersIn(n) }, (_, i) =>
          ask('institution', id, {
            type: 'enterExaminer',
            id: examinerId(n, i),
            ...identified(personOf('examiner', n * 8 + i), examinerNumber(n, i)),
            occupation: scope[i % scope.length]?.occupation,
            level: scope[i % scope.length]?.level,
            // The last of each institution has to renew a certificate soon, or already should have.
            validUntil: addDays(today, i === examinersIn(n) - 1 ? 20 : 180 + ((n * 37 + i * 101) % 700)),
          }),
        ),
      ),
    ]
  })
}

type Trouble = { n: number; clause: 'a21' | 'a22' | 'a27'; delivered: number; until?: number }
/** Decisions delivered on paper; days from today. */
const troubles: readonly Trouble[] = [
  { n: 7, clause: 'a21', delivered: -6, until: 20 },
  { n: 15, clause: 'a22', delivered: -6 },
  { n: 23, clause: 'a27', delivered: -6 },
  { n: 47, clause: 'a21', delivered: -12, until: 34 },
  { n: 62, clause: 'a21', delivered: -300, until: -255 },
  { n: 79, clause: 'a22', delivered: -90 },
]
/** From this day on an institution in trouble files nothing; undefined for all others. */
export function stopOf(n: number, today: Day): Day | undefined {
  const found = troubles.find((each) => each.n === n)
  return found && addDays(today, found.delivered - 4)
}

export function measures(today: Day, filings: readonly Filing[]): Step[] {
  return troubles.flatMap(({ n, clause, delivered, until }, i) => {
    const deliveredOn = addDays(today, delivered)
    if ((filings[n]?.enteredOn ?? today) >= addDays(deliveredOn, -20)) return []
    return step(
      addDays(deliveredOn, 1),
      '16:00',
      as('shengting'),
      ask('institution', institutionId(n), {
        type: 'recordMeasure',
        id: idOf(`measure/${n}`),
        clause,
        document: new Said(`演练决〔${deliveredOn.slice(0, 4)}〕${i + 1}号`),
        decidedOn: addDays(deliveredOn, -3),
        deliveredOn,
        ...(until === undefined ? {} : { until: addDays(today, until) }),
        facts: new Said('演练用决定，事实从略。'),
      }),
    )
  })
}
