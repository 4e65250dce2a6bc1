/** The read log, people masked, the newest first: all of it for its one reader, and who looked at one case. */
import type { Shelf } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { reachOf } from '../../platform/database.ts'
import { readings } from './readings.ts'

const pageSize = 100

type Line = { id: string; reading: string; kind: string }

/** `nameOf`: what a reading is called, by 'institution.page'; the tables that know stand above this room. */
export function reads(nameOf: (reading: string) => string | undefined): Shelf {
  return {
    name: 'reads',
    title: '读取记录',
    path: 'reads',
    readings,
    views: {
      async list(sql, _reader, input) {
        const lines = await linesOf(sql, input)
        const page = lines.slice(0, pageSize).map((line) => ({
          ...line,
          reading: line.kind === 'sign-in' || line.kind === 'sign-out' ? null : (nameOf(line.reading) ?? null),
        }))
        return { rows: page, next: lines.length > pageSize ? (page.at(-1)?.id ?? null) : null }
      },
      async ofCase(sql, reader, { id }) {
        // Whoever was called and did not go has no record, and is told nothing.
        const mine = reachOf(reader) === 'self' ? 'supervision_record' : 'dispatch'
        const [seen] = await sql(`select id from ${mine} where id = $1`, [id])
        if (!seen) return undefined
        const rows = await sql<Line>('select * from readers_of_case($1)', [id])
        return { rows: rows.map((row) => ({ ...row, reading: nameOf(row.reading) ?? '其他查阅' })) }
      },
    },
  }
}

function linesOf(sql: Sql, { account, subject, kind, result, from, to, after }: Record<string, unknown>) {
  return sql<Line>(
    `select l.id::text, to_char(l.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at, l.reading, l.kind,
            l.subject, coalesce(s.name, t.name, v.masked) as "subjectName", l.fields, w.text as reason, l.result,
            a.name as account, p.masked as person, o.name as organisation
     from read_log l
     left join account a on a.id = l.actor left join personal_value p on p.ref = a.name_ref
     left join organisation o on o.id = l.org left join organisation s on s.id = l.subject
     left join account t on t.id = l.subject left join opening w on w.ref = l.reason
     left join lateral (
       select masked from personal_value where person = l.subject and field = 'name' order by ref limit 1
     ) v on l.kind = 'reveal'
     where ($1::text is null or l.actor = (select id from account where name = $1 or id::text = $1))
       and ($2::uuid is null or l.subject = $2) and ($3::text is null or l.kind = $3)
       and ($4::text is null or l.result = $4)
       and ($5::date is null or l.at >= $5::date::timestamp at time zone 'Asia/Shanghai')
       and ($6::date is null or l.at < ($6::date + 1)::timestamp at time zone 'Asia/Shanghai')
       and ($7::bigint is null or l.id < $7)
     order by l.id desc limit ${pageSize + 1}`,
    [account ?? null, subject ?? null, kind ?? null, result ?? null, from ?? null, to ?? null, after ?? null],
  )
}
