import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StartError } from '../../src/platform/postgres/error.ts'
import { migrate } from '../../src/platform/postgres/migrate.ts'
import { temporaryPostgres } from '../postgres.ts'
import { ask } from './postgres-kit.ts'

let postgres: Awaited<ReturnType<typeof temporaryPostgres>>
const put = (name: string, text: string) => writeFileSync(join(postgres.dataDir, name), text)
const run = () => migrate(postgres.url.owner, postgres.dataDir)

beforeAll(async () => {
  postgres = await temporaryPostgres()
  put('0001-first.sql', 'create table first (a int); insert into first values (1)')
})
afterAll(() => postgres.stop())

test('each file is applied once, also when two servers start together', async () => {
  expect((await Promise.all([run(), run()])).flat()).toEqual(['0001-first.sql'])
  expect(await ask(postgres.url.owner, 'select * from first')).toEqual([{ a: 1 }])
})

test('a file that fails is taken back as a whole and named', async () => {
  put('0002-second.sql', 'create table second (a int); select 1 / 0')
  await expect(run()).rejects.toThrow(/0002-second\.sql 没有成功，已全部撤回/)
  await expect(ask(postgres.url.owner, 'select * from second')).rejects.toThrow('does not exist')
  put('0002-second.sql', 'create table second (a int)')
  expect(await run()).toEqual(['0002-second.sql'])
})

test('an applied file that was changed is refused, and so is a database that knows newer files', async () => {
  put('0002-second.sql', 'create table second (b int)')
  await expect(run()).rejects.toThrow(StartError)
  await expect(run()).rejects.toThrow('在执行之后被改动')
  rmSync(join(postgres.dataDir, '0002-second.sql'))
  await expect(run()).rejects.toThrow('已由更新的版本升级（0002-second.sql）')
})
