/** What was demanded is put right (a15.1.4): reported by the institution, judged by the Centre, or let lie until it is late. */
import { machine } from '../../kernel/machine.ts'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { countOf, timeLimits } from '../../law/time-limits.ts'
import type { Rectification } from '../../procedures/rectification/state.ts'
import { clerkAt } from './institutions.ts'
import { as } from './offices.ts'
import { type Acts, ask, type Step, step, workdaysFrom } from './timeline.ts'

/** Where it stands today: waiting for the institution, for a verdict, for better, for its closing, done, or late. */
export type End = 'open' | 'submitted' | 'returned' | 'accepted' | 'closed' | 'overdue'

const said = (text: string) => new Said(`${text}（演练）`)
const account = said('已按要求整改，修订了考务工作清单，明确了责任人，并组织考务人员学习')
const lacking = said('只写明了制度，没有写明核对的具体做法和责任人，请补充后重新报送')

/** Demanded by the follow-up `basis` on that day. */
export function rectificationSteps(basis: string, demandedOn: Day, end: End): Step[] {
  const day = (count: number) => workdaysFrom(demandedOn, count)
  const going = (on: Day, time: string, acts: (id: string, the: Rectification) => Acts[]): Step => ({
    ...step(on, time, as('zhongxin')),
    does: async (sql) => (await ofBasis(sql, basis)).flatMap(({ id, state }) => acts(id, state)),
  })
  const centre = (id: string, ...commands: object[]): Acts => ({
    actor: as('zhongxin'),
    asks: commands.map((command) => ask('rectification', id, command)),
  })
  if (end === 'open') return []
  // What the tick asks on the first morning after the last day.
  if (end === 'overdue')
    return [
      going(addDays(day(countOf(timeLimits.rectification, demandedOn)), 1), '00:05', (id) => [
        { actor: machine, asks: [ask('rectification', id, { type: 'markOverdue' })] },
      ]),
    ]
  const replied = going(day(8), '16:20', (id, { institution, items }) => [
    {
      actor: clerkAt(institution),
      asks: [
        { type: 'write', reports: items.map(({ id: item }) => ({ item, outcome: 'done', account, doneOn: day(7) })) },
        { type: 'submit' },
      ].map((command) => ask('rectification', id, command)),
    },
  ])
  if (end === 'submitted') return [replied]
  const judged = going(day(10), '10:50', (id, { items }) => [
    centre(id, {
      type: 'judge',
      verdicts: items.map(({ id: item }) =>
        end === 'returned' ? { item, accepted: false, reason: lacking } : { item, accepted: true },
      ),
    }),
  ])
  if (end !== 'closed') return [replied, judged]
  return [replied, judged, going(day(11), '09:20', (id) => [centre(id, { type: 'close' })])]
}

const ofBasis = (sql: Sql, basis: string) =>
  sql<{ id: string; state: Rectification }>('select id, state from rectification where basis = $1 order by number', [
    basis,
  ])
