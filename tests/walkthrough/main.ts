/**
 * One daily supervision from the filed plan to the closed record, over HTTP, as five people. For newcomers, who read what
 * happens under which clause, and for scripts, which take it with `--json`. It runs in a folder of its own that is gone
 * afterwards, on the morning of a working day.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openHouse } from '../../src/house.ts'
import { addDays, calendarFor, dayInChina } from '../../src/law/calendar/index.ts'
import { temporaryArguments } from '../postgres.ts'
import { type Act, Person } from './people.ts'
import { type Story, story } from './story.ts'

const asJson = process.argv.includes('--json')
const { args, remove } = temporaryArguments()
const open = await openHouse(args)
const server = createServer(getRequestListener(open.app.fetch))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

let today = addDays(dayInChina(new Date()), 1)
while (!calendarFor().isWorkingDay(today)) today = addDays(today, 1)
/** The house lives at this hour of the day of the visit. */
const itIs = (hour: string) => {
  const shift = Date.parse(`${today}T${hour}:00+08:00`) - Date.now()
  open.house.clock = () => new Date(Date.now() + shift)
}

const told: (Act & Partial<Story>)[] = []
const tell = (act: Act & Partial<Story>) => {
  told.push(act)
  if (asJson) return
  const basis = act.citation ? `〔${act.citation}〕` : '〔规程未作规定〕'
  console.log(`${String(told.length).padStart(2)}  ${act.who}　${act.name}　${basis}`)
}
const note = (text: string) => {
  if (!asJson) console.log(`    ${text}`)
}

try {
  if (!asJson) console.log('一次日常督导：从报送评价计划到记录表办结（演练，编号和人员均为虚构）\n')
  await story({
    today,
    itIs,
    note,
    signIn: (account, name) => Person.signIn(address, account, name, tell),
    house: open,
  })
  if (asJson) console.log(JSON.stringify(told, null, 2))
} finally {
  server.close()
  server.closeAllConnections()
  await open.close()
  remove()
}
