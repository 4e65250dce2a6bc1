/** The list of ratings and complaints, the newest first. Row-level security decides who finds which. */
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import { isOver } from '../daily-supervision/facts.ts'
import type { ConductReport } from './state.ts'

const pageSize = 50
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Row = { id: string; state: ConductReport; institution: string }

const list: View = async (sql, { at }, { supervision, stage, after }) => {
  const rows = await sql<Row>(
    `select c.id, c.state, o.name as institution from conduct_report c left join organisation o on o.id = c.institution
     where ($1::uuid is null or c.supervision = $1) and ($2::text is null or c.stage = $2)
       and ($3::uuid is null or (c.at, c.id) < (select at, id from conduct_report where id = $3))
     order by c.at desc, c.id desc limit ${pageSize + 1}`,
    [supervision ?? null, stage || null, uuid.test(String(after)) ? after : null],
  )
  const shown = rows.slice(0, pageSize)
  const said = await wordsOf(sql, shown)
  return {
    rows: shown.flatMap(
      ({ id, institution, state: { kind, stage: standing, said: sent, marks, rules, conclusion } }) =>
        sent && kind
          ? [
              {
                id,
                kind,
                stage: standing,
                supervision: sent.supervision,
                institution: institution ?? '',
                card: sent.card,
                at: sent.step.at,
                marks: marks ?? [],
                rules: rules ?? [],
                ...(sent.text ? { text: said(sent.text) } : {}),
                ...(conclusion
                  ? { conclusion: { outcome: conclusion.outcome, text: said(conclusion.text), on: conclusion.on } }
                  : {}),
              },
            ]
          : [],
    ),
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    over: supervision !== undefined && (await isOver(sql, String(supervision), at)),
  }
}

export const views: Record<string, View> = { list }
