/** Five hundred internal supervisors: those of every institution that has its receipt, and ten of each industry. */
import type { Ask } from '../../kernel/procedure.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { prefectures } from '../../law/divisions.ts'
import { industries } from '../cast.ts'
import { idOf } from '../province.ts'
import { conditions } from '../supervisors.ts'
import type { Filing } from './institutions.ts'
import { clerk, industryClerk, officer } from './offices.ts'
import { identified, numberOf, personOf } from './people.ts'
import { ask, type Step, step, workday } from './timeline.ts'

export const internalCount = 500
const ofIndustry = 10
/** The first of each institution always hold a good card: they serve in its sessions. */
export const serving = 3
export const internalId = (n: number, m: number): string => idOf(`internal/${n}/${m}`)

type Term = { entered: Day; validFrom: Day; validUntil?: Day }

function entry(type: string, subject: string, place: number, who: { person: string; name: string }, term: Term): Ask {
  const { entered, validFrom, validUntil } = term
  const passed = addDays([entered, validFrom].sort()[0] as Day, -31)
  return ask('supervisor', subject, {
    type,
    person: identified(who, numberOf(31, place)),
    conditions,
    trainedOn: addDays(passed, -9),
    passedOn: passed,
    validFrom,
    ...(validUntil ? { validUntil } : {}),
    prefecture: prefectures[place % prefectures.length]?.code,
    employers: [{ name: new Said('本单位质量管理部门（演练）'), from: addDays(validFrom, -900) }],
  })
}

export function internals(begin: Day, today: Day, filings: readonly Filing[]): Step[] {
  const received = filings.filter(({ receipt }) => receipt)
  const rest = internalCount - industries.length * ofIndustry
  let place = 0
  const steps = received.flatMap(({ n, enteredOn }, i): Step[] => {
    const count = Math.floor((rest * (i + 1)) / received.length) - Math.floor((rest * i) / received.length)
    const day = workday(addDays(enteredOn, 2))
    const asks = Array.from({ length: count }, (_, m) => {
      const who = n === 0 && m === 0 ? officer('neidu') : personOf('internal', place)
      return entry('enterInternal', internalId(n, m), place++, who, termOf(n, m, day, today))
    })
    return [step(day, '15:00', clerk(n), ...asks), ...later(n, count, day, today)]
  })
  const fields = industries.map((_, i) =>
    step(
      workday(addDays(begin, 8)),
      '16:00',
      industryClerk(i),
      ...Array.from({ length: ofIndustry }, (__, m) =>
        entry('enterFieldInternal', idOf(`field/${i}/${m}`), place++, personOf('field', i * 50 + m), {
          entered: workday(addDays(begin, 8)),
          validFrom: workday(addDays(begin, 8)),
        }),
      ),
    ),
  )
  return [...steps, ...fields]
}

/** Beyond those who serve: cards run out, not begun, or ended since. */
function termOf(n: number, m: number, entered: Day, today: Day): Term {
  if (m < serving) return { entered, validFrom: entered }
  if (n % 5 === 1) return { entered, validFrom: addDays(today, 20), validUntil: addDays(today, 900) }
  if (n % 5 === 2) return { entered, validFrom: addDays(entered, -400), validUntil: addDays(entered, 30) }
  return { entered, validFrom: addDays(entered, -60) }
}

function later(n: number, count: number, entered: Day, today: Day): Step[] {
  const on = addDays(today, -20 - n)
  if (count <= serving || entered > addDays(on, -30)) return []
  const subject = internalId(n, serving)
  const reason = new Said('演练用记录，事实从略。')
  if (n % 5 === 3)
    return [step(on, '17:00', clerk(n), ask('supervisor', subject, { type: 'returnInternal', on, reason }))]
  if (n % 10 === 4)
    return [
      step(
        on,
        '17:00',
        clerk(n),
        ask('supervisor', subject, {
          type: 'revokeInternal',
          on,
          document: new Said('演练内督处1号'),
          situation: 'a26.4',
          reason,
        }),
      ),
    ]
  return []
}
