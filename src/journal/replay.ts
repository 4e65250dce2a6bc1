/**
 * A state row is the fold of its journalled events. Replay proves it: it folds the entries of every subject
 * and compares the canonical state and version with the row, and bulk rows with the hashes their entries hold.
 * It finds a row changed behind the system's back.
 */
import type { AnyEvent, AnyProcedure } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'
import { canonical } from './entry.ts'

export type Difference = { procedure: string; subject: string; what: string }

export async function replay(
  sql: Sql,
  procedures: readonly AnyProcedure[],
): Promise<{ subjects: number; differences: Difference[] }> {
  const differences: Difference[] = []
  let subjects = 0
  for (const procedure of procedures) {
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const bodies = await sql<{ subject: string; bodies: Buffer[] }>(
        `select subject, array_agg(body order by version) as bodies from journal_entry
         where procedure = $1 and subject > $2 group by subject order by subject limit 500`,
        [procedure.name, after],
      )
      if (bodies.length === 0) break
      for (const { subject, bodies: history } of bodies) {
        subjects += 1
        const events = history.map((body) => (JSON.parse(body.toString('utf8')) as { event: AnyEvent }).event)
        const state: unknown = events.reduce((the, event) => procedure.evolve(the, event), procedure.initial)
        const row = await procedure.store.load(sql, subject)
        const what = !row
          ? '状态行不存在'
          : row.version !== events.length
            ? `版本为 ${row.version}，日志中有 ${events.length} 个事件`
            : canonical(row.state).equals(canonical(state))
              ? await procedure.store.recheck?.(sql, subject, events)
              : '状态与日志折叠结果不一致'
        if (what) differences.push({ procedure: procedure.name, subject, what })
      }
      after = bodies.at(-1)?.subject as string
    }
    differences.push(...(await withoutHistory(sql, procedure)))
  }
  return { subjects, differences }
}

/** Rows that no entry ever made. */
async function withoutHistory(sql: Sql, procedure: AnyProcedure): Promise<Difference[]> {
  const rows = await sql<{ id: string }>(
    `select s.id from ${procedure.store.table} s
     where not exists (select from journal_entry e where e.procedure = $1 and e.subject = s.id) limit 20`,
    [procedure.name],
  )
  return rows.map(({ id }) => ({ procedure: procedure.name, subject: id, what: '状态行在日志中没有来历' }))
}
