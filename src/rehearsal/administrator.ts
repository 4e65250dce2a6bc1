/** The first administrator of an empty house: a one-time link, printed once, never stored in clear. */
import { randomUUID } from 'node:crypto'
import { invite } from '../access/sign-in.ts'
import { act, type House } from '../act.ts'
import { machine } from '../kernel/machine.ts'
import { Said } from '../kernel/words.ts'
import type { Told } from './load.ts'

const operator = machine.organisation

export async function firstAdministrator(house: House): Promise<Told> {
  const [known] = await house.database.act((sql) =>
    sql<{ id: string }>("select id from account where 'security-admin' = any(roles) limit 1"),
  )
  const [used] = await house.database.act((sql) => sql('select account from credential limit 1'))
  if (used) return { rehearsal: false, lines: (address) => [`质督已启动：${address}`] }
  const account = known?.id ?? (await open(house))
  const token = await house.database.act((sql) => invite(sql, account))
  return {
    rehearsal: false,
    lines: (address) => [
      `质督已启动：${address}`,
      '请用下面的一次性链接设置第一位安全管理员（账号 security）的口令，72 小时内有效：',
      `${address}/desk/invitation/${token}`,
    ],
  }
}

async function open(house: House): Promise<string> {
  const account = randomUUID()
  await act(
    house,
    [
      {
        procedure: 'organisation',
        subject: operator,
        command: { type: 'establish', kind: 'operator', name: new Said('系统运行单位') } as never,
      },
      {
        procedure: 'account',
        subject: account,
        command: {
          type: 'open',
          name: new Said('security'),
          organisation: operator,
          roles: ['security-admin'],
          holder: { person: randomUUID(), name: new Said('安全管理员', 'name') },
        } as never,
      },
      {
        procedure: 'operations',
        subject: randomUUID(),
        command: { type: 'record', kind: 'administrator-invited', count: 1 } as never,
      },
    ],
    machine,
  )
  return account
}
