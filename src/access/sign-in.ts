/** Signing in, and the one-time link with which a person sets a password. Failures say the same whatever was wrong. */
import { createHash, randomBytes } from 'node:crypto'
import type { House } from '../act.ts'
import type { Sql } from '../kernel/sql.ts'
import { logSignIn } from './read-log.ts'
import { hashPassword, isRight, weakness } from './passwords.ts'
import { beginSession, endSessionsOf } from './sessions.ts'

/** Set by the house: failures within a quarter of an hour before an account rests for as long. */
export const failuresAllowed = 5
export const invitationHours = 72

type Answer = { token: string } | { problem: 'wrong' | 'locked' }

export async function signIn(house: House, name: string, password: string): Promise<Answer> {
  const attempt = await house.database.act((sql) => takeAttempt(sql, name))
  if (!attempt) return { problem: 'locked' }
  const right = await isRight(attempt.hash, password).catch(async (error: unknown) => {
    const { at } = attempt // nothing was judged, so it does not count
    await house.database.act((sql) =>
      sql('delete from failed_sign_in where name = $1 and at = $2::timestamptz', [name, at]),
    )
    throw error
  })
  const { who } = attempt
  if (!right || !who) {
    await house.database.act((sql) => logSignIn(sql, who, 'refused'))
    return { problem: 'wrong' }
  }
  const token = await house.database.act(async (sql) => {
    await logSignIn(sql, who, 'granted')
    await sql("delete from failed_sign_in where name = $1 or at < now() - interval '1 day'", [name])
    return beginSession(sql, who.account)
  })
  return { token }
}

type Who = { account: string; organisation: string }
type Attempt = { at: string; who: Who | undefined; hash: string | undefined }

/**
 * Counts an attempt as failed before it is judged, one at a time for each name: guesses sent all at once
 * get no more answers than guesses sent one after another. Undefined when the account rests.
 */
async function takeAttempt(sql: Sql, name: string): Promise<Attempt | undefined> {
  await sql("select pg_advisory_xact_lock(hashtext('access.sign-in'), hashtext($1))", [name])
  const [taken] = await sql<{ at: string }>(
    `insert into failed_sign_in (name, at) select $1, clock_timestamp()
     where (select count(*) from failed_sign_in where name = $1 and at > now() - interval '15 minutes') < ${failuresAllowed}
     returning at::text`,
    [name],
  )
  const [row] = await sql<Who & { hash: string | null }>(
    `select a.id as account, a.organisation, case when a.open then c.hash end as hash
     from account a left join credential c on c.account = a.id where a.name = $1`,
    [name],
  )
  const who = row && { account: row.account, organisation: row.organisation }
  if (taken) return { ...taken, who, hash: row?.hash ?? undefined }
  await logSignIn(sql, who, 'refused')
  return undefined
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** A link that sets the password of `account` once, within three days. An older link ends. */
export async function invite(sql: Sql, account: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await sql('delete from invitation where account = $1 or expires_at < now()', [account])
  await sql(
    `insert into invitation (token, account, expires_at) values ($1, $2, now() + make_interval(hours => ${invitationHours}))`,
    [hashOf(token), account],
  )
  return token
}

/** Sets the password by a link. Returns what is wrong in words, or undefined when it is done. */
export async function acceptInvitation(house: House, token: string, password: string): Promise<string | undefined> {
  const find = (sql: Sql) =>
    sql<{ account: string; name: string }>(
      'select i.account, a.name from invitation i join account a on a.id = i.account where i.token = $1 and i.expires_at > now() and a.open',
      [hashOf(token)],
    )
  const [found] = await house.database.act(find)
  if (!found) return '链接已失效或已使用，请联系管理员重新发送'
  const weak = weakness(password, found.name)
  if (weak) return weak
  const hash = await hashPassword(password)
  return house.database.act(async (sql) => {
    const [still] = await sql('delete from invitation where token = $1 and expires_at > now() returning account', [
      hashOf(token),
    ])
    if (!still) return '链接已失效或已使用，请联系管理员重新发送'
    await setHash(sql, found.account, hash)
    return undefined
  })
}

export async function setHash(sql: Sql, account: string, hash: string): Promise<void> {
  await sql(
    'insert into credential (account, hash, changed_at) values ($1, $2, now()) on conflict (account) do update set hash = $2, changed_at = now()',
    [account, hash],
  )
  await endSessionsOf(sql, account)
}
