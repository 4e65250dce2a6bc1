/** The one hand that writes the read log: who looked at what, when, with which result. No name, no password, no value. */
import type { Sql } from '../kernel/sql.ts'
import type { Read } from '../server/session.ts'

type Who = { account: string; organisation: string }

/** `who` is missing where nobody is known: a sign-in under a name that is nobody's. */
export async function logRead(sql: Sql, who: Who | undefined, { reading, subject, result, fields, reason }: Read) {
  await sql(
    `insert into read_log (at, actor, org, reading, subject, result, fields, reason)
     values (now(), $1, $2, $3, $4, $5, $6, $7)`,
    [who?.account ?? null, who?.organisation ?? null, reading, subject, result, fields ?? [], reason ?? null],
  )
}

export const logSignIn = (sql: Sql, who: Who | undefined, result: Read['result']) =>
  logRead(sql, who, { reading: 'access.sign-in', subject: null, result })

export const logSignOut = (sql: Sql, who: Who) =>
  logRead(sql, who, { reading: 'access.sign-out', subject: null, result: 'granted' })
