/**
 * The roles: a bootstrap superuser, `zhidu_owner` (migrations, jobs), `zhidu_app` (acts; no bypass of row-level security)
 * and `zhidu_read`, which `zhidu_app` takes on for a reading: it may look, and has none of the rights of an act.
 */
import pg from 'pg'
import type { Passwords } from './passwords.ts'

export async function makeRoles(bootstrapUrl: string, { owner, app }: Passwords, ownUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: bootstrapUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname in ('zhidu_owner', 'zhidu_app', 'zhidu_read')",
    )
    const known = new Set(rows.map(({ rolname }) => rolname))
    if (!known.has('zhidu_owner'))
      await client.query(
        `create role zhidu_owner login nosuperuser nobypassrls password ${client.escapeLiteral(owner)}`,
      )
    if (!known.has('zhidu_app'))
      await client.query(
        `create role zhidu_app login nosuperuser nobypassrls nocreatedb password ${client.escapeLiteral(app)}`,
      )
    // Not inherited: what a reader may see is seen by taking on the role, never by the way.
    if (!known.has('zhidu_read'))
      await client.query(
        'create role zhidu_read nologin; alter role zhidu_app noinherit; grant zhidu_read to zhidu_app',
      )
    const { rowCount } = await client.query("select from pg_database where datname = 'zhidu'")
    if (!rowCount) await client.query('create database zhidu owner zhidu_owner')
  } finally {
    await client.end()
  }
  await closePublicSchema(ownUrl)
}

async function closePublicSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(
      'revoke create on schema public from public; grant all on schema public to zhidu_owner; grant usage on schema public to zhidu_app, zhidu_read',
    )
  } finally {
    await client.end()
  }
}

/** What the operator of an outside PostgreSQL runs once, as its superuser. */
export const roleScript = `-- 请由数据库超级用户执行一次；口令请自行替换
create role zhidu_owner login nosuperuser nobypassrls password '请替换口令一';
create role zhidu_app login noinherit nosuperuser nobypassrls password '请替换口令二';
create role zhidu_read nologin;
grant zhidu_read to zhidu_app;
create database zhidu owner zhidu_owner encoding 'UTF8' locale_provider libc lc_collate 'C' template template0;
\\connect zhidu
revoke create on schema public from public;
grant all on schema public to zhidu_owner;
grant usage on schema public to zhidu_app, zhidu_read;`
