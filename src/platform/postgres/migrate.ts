/** Forward-only migrations: numbered .sql files, each applied once in its own transaction, never changed afterwards. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { divideRoles } from './divide.ts'
import { StartError } from './error.ts'

export const migrationsFolder = join(import.meta.dirname, '../migrations')

export async function migrate(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined) // the running statement fails as well, and says so
  await client.connect()
  const applied: string[] = []
  try {
    await client.query("select pg_advisory_lock(hashtext('zhidu.migrate'))")
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
    const known = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
    const names = readdirSync(folder)
      .filter((file) => /^\d{4}-.*\.sql$/.test(file))
      .sort()
    const newer = [...known.keys()].find((name) => !names.includes(name))
    if (newer) throw new StartError(`数据库已由更新的版本升级（${newer}），请改用该版本启动。`)
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      const before = known.get(name)
      if (before === sha256) continue
      if (before) throw new StartError(`数据库升级文件 ${name} 在执行之后被改动，请恢复原文件。`)
      await apply(client, name, text, sha256)
      applied.push(name)
    }
    await divideRoles(client)
  } finally {
    await client.end().catch(() => undefined)
  }
  return applied
}

async function apply(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new StartError(`数据库升级 ${name} 没有成功，已全部撤回：${(error as Error).message}`, { cause: error })
  }
}
