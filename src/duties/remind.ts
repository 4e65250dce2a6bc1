/**
 * Gathers what each person is to be reminded of into one summary a day, outside of the quiet hours. Nothing is sent from
 * here: the summary is an act, and what leaves the house follows from it. Running it twice does nothing the second time.
 */
import { createHash, randomUUID } from 'node:crypto'
import { act, circumstances, type House } from '../act.ts'
import { machine } from '../kernel/machine.ts'
import type { AnyProcedure } from '../kernel/procedure.ts'
import { Refusal } from '../kernel/refusal.ts'
import { powersOf } from '../kernel/roles.ts'
import { clockInChina, type Day } from '../law/calendar/index.ts'
import { isQuiet, momentOf } from '../law/reminders.ts'
import { type Holder, holdersOf } from '../registers/account/facts.ts'
import { keyOf, type Line, remindedOn, saidTo } from '../registers/reminder/facts.ts'

type Duty = {
  procedure: string
  subject: string
  kind: string
  owner: string
  firstOn: Day
  dueOn: Day
  confidential: boolean
}
type Owed = Line & Pick<Duty, 'owner' | 'confidential'>

export async function remind(house: House): Promise<number> {
  const { today } = circumstances(house, machine)
  if (isQuiet(clockInChina(house.clock()))) return 0
  let told = 0
  for (const [account, lines] of await summaries(house, today)) if (await tell(house, account, lines, today)) told += 1
  return told
}

async function summaries(house: House, today: Day): Promise<Map<string, Line[]>> {
  return house.database.act(async (sql) => {
    const duties = await sql<Duty>(
      `select procedure, subject, kind, owner, coalesce(remind_on[1], due_on) as "firstOn", due_on as "dueOn", confidential
       from duty where due_on <= $1 or remind_on[1] <= $1 order by due_on, procedure, subject, kind`,
      [today],
    )
    const owed = duties.flatMap(({ firstOn, ...duty }): Owed[] => {
      const reached = momentOf(firstOn, duty.dueOn, today)
      return reached ? [{ ...duty, ...reached }] : []
    })
    if (owed.length === 0) return new Map()
    const done = await remindedOn(sql, today)
    const holders = (await holdersOf(sql, [...new Set(owed.map(({ owner }) => owner))])).filter(
      ({ id }) => !done.has(id),
    )
    const said = await saidTo(
      sql,
      holders.map(({ id }) => id),
    )
    const byOwner = new Map<string, Owed[]>()
    for (const each of owed) byOwner.set(each.owner, [...(byOwner.get(each.owner) ?? []), each])
    return new Map(
      holders.flatMap((holder): [string, Line[]][] => {
        const lines = [...(byOwner.get(holder.id) ?? []), ...(byOwner.get(holder.organisation) ?? [])]
          .filter((each) => concerns(house.procedures.get(each.procedure), each, holder))
          .map(({ owner: _, confidential: _hidden, ...line }) => line)
          .filter((line) => !said.has(keyOf(holder.id, line)))
        return lines.length ? [[holder.id, lines]] : []
      }),
    )
  })
}

/**
 * A duty of one person is that person's. A duty of an office is for those of its people who hold a power of the procedure;
 * supervisors have accounts at the Centre without being its staff. What would betray a visit goes to the Centre alone.
 */
function concerns(procedure: AnyProcedure | undefined, duty: Owed, holder: Holder): boolean {
  if (duty.owner === holder.id) return true
  const powers = powersOf(holder.roles)
  if (powers.includes('supervisor.readOwn')) return false
  if (duty.confidential && holder.kind !== 'centre') return false
  return Object.values(procedure?.commands ?? {}).some(({ at, by }) => at && powers.includes(by))
}

async function tell(house: House, account: string, lines: Line[], today: Day): Promise<boolean> {
  const command = { type: 'remind', account, lines, mail: randomUUID(), gateway: randomUUID() }
  try {
    await act(house, [{ procedure: 'reminder', subject: summaryOf(account, today), command }], machine)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false // another tick was faster: this day's summary stands
    throw error
  }
}

/** The same person and day are the same summary, whichever worker makes it. */
function summaryOf(account: string, day: Day): string {
  const hex = createHash('sha256').update(`reminder ${account} ${day}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
