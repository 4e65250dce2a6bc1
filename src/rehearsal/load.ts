/** Loads the rehearsal into an empty house, through the same acts as anyone's, once. */
import { randomUUID } from 'node:crypto'
import { act, circumstances, type House } from '../act.ts'
import { machine } from '../kernel/machine.ts'
import { roles } from '../kernel/roles.ts'
import type { AnyCommand } from '../kernel/procedure.ts'
import { StartError } from '../platform/postgres/error.ts'
import { players, rehearsalPassword } from './cast.ts'
import { loadHandful } from './handful.ts'
import { loadYears, type Means } from './years/load.ts'

export type Told = { rehearsal: boolean; lines(address: string): string[] }

/** small: for tests, a handful of everything. full: the province with its two years. */
export type Size = 'small' | 'full'

export async function loadRehearsal(house: House, size: Size, means: Means): Promise<Told> {
  const { begun, loaded, used } = await stateOf(house)
  if (begun && !loaded)
    throw new StartError(
      '上一次装入演练数据没有完成，而其中已有其他操作的记录，不能自动清空。请用 --data 指定新的目录后重新启动。',
    )
  if (used && !loaded) return { rehearsal: false, lines: (address) => [`质督已启动：${address}`] }
  if (!loaded) {
    means.say('演练环境：正在装入虚构的机构、人员和两年的工作，只在第一次启动时进行。')
    const loading = { ...house, database: means.loader }
    // Said first: whatever is written from here on is of a rehearsal and says so.
    await record(house, 'rehearsal-begun', 0)
    const count = size === 'full' ? await full(loading, means) : await loadHandful(loading)
    // By the house itself, whose commits wait for the disk: what the loader wrote is there before its end is.
    await record(house, 'rehearsal-loaded', count)
  }
  const called = await someoneCalled(house)
  return {
    rehearsal: true,
    lines: (address) => [
      `质督已启动：${address}`,
      `办公端：${address}/desk/`,
      '演练环境：全部机构、人员和编号均为虚构，不产生任何法律效力。',
      `演练账号（口令均为 ${rehearsalPassword}）：`,
      ...players.map(({ account, name, role }) => `  ${account.padEnd(14)} ${name}（${roles[role].name}）`),
      ...(called
        ? [`  每名外督员的账号就是小写的证卡编号（如 ${called}），抽中谁，就可以用谁的账号在手机上答复。`]
        : []),
    ],
  }
}

const full = (house: House, means: Means) => loadYears(house, circumstances(house, machine).today, means)

async function stateOf(house: House) {
  const [row] = await house.database.act((sql) =>
    sql<{ begun: boolean; loaded: boolean; used: boolean }>(
      `select exists (select from operation where state->>'kind' = 'rehearsal-begun') as begun,
              exists (select from operation where state->>'kind' = 'rehearsal-loaded') as loaded,
              exists (select from journal_entry) as used`,
    ),
  )
  return row ?? { begun: false, loaded: false, used: false }
}

/** The account of an external supervisor beyond the cast: only the full province has them. */
async function someoneCalled(house: House): Promise<string | undefined> {
  const [row] = await house.database.act((sql) =>
    sql<{ name: string }>(
      `select name from account where open and 'external-supervisor' = any(roles) and name <> all($1::text[])
       order by name desc limit 1`,
      [players.map(({ account }) => account)],
    ),
  )
  return row?.name
}

async function record(house: House, kind: string, count: number): Promise<void> {
  const command = { type: 'record', kind, count } as AnyCommand
  await act(house, [{ procedure: 'operations', subject: randomUUID(), command }], machine)
}
