/**
 * The tick looks at open deadlines, reminds and asks procedures to act when a last day has passed.
 * It decides nothing itself: what it asks for goes through `act` like everything else, by the machine.
 * Running it twice does nothing the second time.
 */
import { remind } from './remind.ts'
import { act, circumstances, type House } from '../act.ts'
import { machine } from '../kernel/machine.ts'
import type { AnyCommand } from '../kernel/procedure.ts'
import { Refusal } from '../kernel/refusal.ts'

type Due = { procedure: string; subject: string; kind: string; afterwards: AnyCommand | null }

export async function tick(house: House): Promise<{ reminded: number; passed: number; told: number }> {
  const { today } = circumstances(house, machine)
  const passed = await house.database.act((sql) =>
    sql<Due>(
      `select procedure, subject, kind, afterwards from duty
       where due_on < $1 and afterwards is not null order by due_on, procedure, subject limit 1000`,
      [today],
    ),
  )
  let done = 0
  for (const { procedure, subject, afterwards } of passed)
    done += await ask(house, procedure, subject, afterwards as AnyCommand)
  const reminded = await house.database.act((sql) =>
    sql(
      `update duty set reminded = $1 where due_on >= $1
         and (select max(d) from unnest(remind_on) d where d <= $1) > coalesce(reminded, 'epoch'::date) returning kind`,
      [today],
    ),
  )
  return { reminded: reminded.length, passed: done, told: await remind(house) }
}

async function ask(house: House, procedure: string, subject: string, command: AnyCommand): Promise<number> {
  try {
    await act(house, [{ procedure, subject, command }], machine)
    return 1
  } catch (error) {
    if (error instanceof Refusal) return 0 // somebody was faster: the duty is gone or changed
    throw error
  }
}
