/** The work list: open deadlines of the reader's own organisation, or of all for those who watch. Read-only. */
import { Hono } from 'hono'
import { circumstances, type House } from '../act.ts'
import { citation, isClauseId } from '../law/clauses.ts'
import { signedIn } from './mount.ts'
import type { Env } from './session.ts'

type Row = {
  procedure: string
  subject: string
  kind: string
  name: string
  clause: string | null
  owner: string
  organisation: string | null
  dueOn: string
  reminded: string | null
}

export function dutyRoutes(house: House): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/api/duties', async (c) => {
    const { actor } = signedIn(c)
    const now = circumstances(house, actor)
    // An external supervisor answers in person: the Centre's deadlines are not theirs.
    const owners = actor.powers.includes('supervisor.readOwn') ? [actor.id] : [actor.organisation]
    const rows = await house.database.read({ actor, at: now.at, today: now.today }, (sql) =>
      sql<Row>(
        `select d.procedure, d.subject, d.kind, d.name, d.clause, d.owner, o.name as organisation, d.due_on as "dueOn", d.reminded
         from duty d left join organisation o on o.id = d.owner
         where d.reminded is not null or d.due_on < $1 or d.remind_on[1] <= $1
         order by d.due_on, d.subject limit 200`,
        [now.today],
      ),
    )
    return c.json({
      today: now.today,
      rows: rows.map((row) => ({
        ...row,
        path: house.procedures.get(row.procedure)?.path ?? null,
        mine: owners.includes(row.owner),
        state:
          row.dueOn < now.today
            ? 'late'
            : row.dueOn === now.today
              ? 'today'
              : owners.includes(row.owner)
                ? 'open'
                : 'waiting',
        ...(row.clause && isClauseId(row.clause) ? { citation: citation(row.clause) } : {}),
      })),
    })
  })
  return app
}
