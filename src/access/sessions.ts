/**
 * Sessions: a random token in a cookie, its hash in the database, revocable at once (a suspension must bite at the
 * next request). No signed tokens that live on by themselves.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Actor, OrganisationKind } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'
import { powersOf, type RoleId } from '../kernel/roles.ts'

/** Set by the house: minutes without a request, and hours altogether. */
export const idleMinutes = 30
export const absoluteHours = 10

export type Session = { account: string; actor: Actor; nameRef: string; organisationName: string; roles: RoleId[] }

const hashOf = (token: string) => createHash('sha256').update(token).digest()

export async function beginSession(sql: Sql, account: string): Promise<string> {
  await sql(`delete from session where created_at < now() - make_interval(hours => ${absoluteHours})`)
  const token = randomBytes(32).toString('base64url')
  await sql('insert into session (token, account, created_at, seen_at) values ($1, $2, now(), now())', [
    hashOf(token),
    account,
  ])
  return token
}

export async function endSession(sql: Sql, token: string): Promise<void> {
  await sql('delete from session where token = $1', [hashOf(token)])
}

export async function endSessionsOf(sql: Sql, account: string): Promise<void> {
  await sql('delete from session where account = $1', [account])
}

/** A closed account loses its sessions and every link that could still set a password. */
export async function shutOut(sql: Sql, account: string): Promise<void> {
  await endSessionsOf(sql, account)
  await sql('delete from invitation where account = $1', [account])
}

type Row = {
  account: string
  organisation: string
  kind: OrganisationKind
  organisationName: string
  roles: RoleId[]
  nameRef: string
  stale: boolean
}

/** Who holds the token, if it is still good. Counts as a sign of life at most once a minute. */
export async function sessionOf(sql: Sql, token: string): Promise<Session | undefined> {
  const [row] = await sql<Row>(
    `select s.account, a.organisation, o.kind, o.name as "organisationName", a.roles, a.name_ref as "nameRef", s.seen_at < now() - interval '1 minute' as stale
     from session s join account a on a.id = s.account join organisation o on o.id = a.organisation
     where s.token = $1 and a.open and s.seen_at > now() - make_interval(mins => ${idleMinutes}) and s.created_at > now() - make_interval(hours => ${absoluteHours})`,
    [hashOf(token)],
  )
  if (!row) return undefined
  if (row.stale) await sql('update session set seen_at = now() where token = $1', [hashOf(token)])
  return {
    account: row.account,
    actor: { id: row.account, organisation: row.organisation, kind: row.kind, powers: powersOf(row.roles) },
    nameRef: row.nameRef,
    organisationName: row.organisationName,
    roles: row.roles,
  }
}
