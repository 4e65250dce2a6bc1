/** An outside PostgreSQL: DATABASE_URL signs in as `zhidu_owner`, ZHIDU_APP_PASSWORD is that of `zhidu_app`. */
import pg from 'pg'
import { StartError } from './error.ts'
import { roleScript } from './roles.ts'
import type { Postgres } from './start.ts'

export async function outsidePostgres(url: string, appPassword = process.env.ZHIDU_APP_PASSWORD): Promise<Postgres> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; roles: number; super: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version,
              (select count(*)::int from pg_roles where rolname in ('zhidu_owner', 'zhidu_app')) as roles,
              (select rolsuper from pg_roles where rolname = current_user) as super`,
    )
    const [found] = rows
    if (!found || found.version < 15)
      throw new StartError(`外部数据库为 PostgreSQL ${found?.version}，需要 15 或更高版本。`)
    if (found.roles < 2 || found.super) {
      console.error(roleScript)
      throw new StartError(
        '外部数据库还没有建立质督所需的角色：请执行上面的脚本，再以 zhidu_owner 的地址设置 DATABASE_URL、以 zhidu_app 的口令设置 ZHIDU_APP_PASSWORD。',
      )
    }
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError('无法连接 DATABASE_URL 指定的数据库，请检查地址、口令和网络。')
  } finally {
    await client.end().catch(() => undefined)
  }
  if (!appPassword) throw new StartError('请用 ZHIDU_APP_PASSWORD 提供 zhidu_app 的口令。')
  const app = new URL(url)
  app.username = 'zhidu_app'
  app.password = appPassword
  return { url: { owner: url, app: app.href }, pid: () => undefined, stop: async () => undefined }
}
