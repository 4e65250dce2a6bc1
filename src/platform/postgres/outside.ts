/**
 * An outside PostgreSQL from version 15 on: DATABASE_URL signs in as `zhidu_owner`, ZHIDU_APP_PASSWORD is that of
 * `zhidu_app`. Nothing is changed here: where the roles are missing, the script that makes them is printed.
 */
import pg from 'pg'
import { StartError } from './error.ts'
import { roleScript } from './roles.ts'
import type { Postgres } from './start.ts'

export async function outsidePostgres(url: string, appPassword = process.env.ZHIDU_APP_PASSWORD): Promise<Postgres> {
  const owner = await look(url).catch((error) => {
    // Most likely the roles are still missing: the script is at hand with the reason.
    if (error instanceof Unknown) console.error(roleScript)
    throw error
  })
  if (owner.version < 150_000)
    throw new StartError(`外部数据库为 PostgreSQL ${Math.floor(owner.version / 10_000)}，需要 15 或更高版本。`)
  if (owner.roles < 3 || owner.role !== 'zhidu_owner' || owner.strong) {
    console.error(roleScript)
    throw new StartError(
      '外部数据库还没有按质督的角色使用：请执行上面的脚本，再以 zhidu_owner 的地址设置 DATABASE_URL、以 zhidu_app 的口令设置 ZHIDU_APP_PASSWORD。',
    )
  }
  if (owner.encoding !== 'UTF8')
    throw new StartError(`外部数据库的编码为 ${owner.encoding}，请按脚本以 UTF8 重新建立 zhidu 数据库。`)
  if (!appPassword) throw new StartError('请用 ZHIDU_APP_PASSWORD 提供 zhidu_app 的口令。')
  const app = url.replace(
    /^(\w+:\/\/)(?:[^@/]*@)?/,
    (_, scheme) => `${scheme}zhidu_app:${encodeURIComponent(appPassword)}@`,
  )
  const user = await look(app)
  if (user.role !== 'zhidu_app' || user.strong)
    throw new StartError('角色 zhidu_app 不得为超级用户，也不得绕过行级安全，请按脚本重新建立它。')
  return { url: { owner: url, app }, pid: () => undefined, stop: async () => undefined }
}

/** The database knows neither this role with this password nor, perhaps, the database itself. */
class Unknown extends StartError {}

type Seen = { version: number; roles: number; role: string; strong: boolean; encoding: string }

async function look(url: string): Promise<Seen> {
  let client: pg.Client | undefined
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<Seen>(
      `select current_setting('server_version_num')::int as version, current_user as role,
              (select count(*)::int from pg_roles where rolname in ('zhidu_owner', 'zhidu_app', 'zhidu_read')) as roles,
              (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as strong,
              current_setting('server_encoding') as encoding`,
    )
    return rows[0] as Seen
  } catch (error) {
    throw reason(error as { code?: string })
  } finally {
    await client?.end().catch(() => undefined)
  }
}

function reason({ code }: { code?: string }): StartError {
  if (code === '28P01' || code === '28000')
    return new Unknown(
      '外部数据库拒绝了用户名或口令：请检查 DATABASE_URL 与 ZHIDU_APP_PASSWORD，或先执行建立角色的脚本。',
    )
  if (code === '3D000') return new Unknown('DATABASE_URL 指定的数据库不存在，请先执行建立角色和数据库的脚本。')
  return new StartError('无法连接 DATABASE_URL 指定的数据库，请检查地址、口令和网络。')
}
