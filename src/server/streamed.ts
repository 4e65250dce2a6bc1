/** Commands whose body is a file of any size: it goes past, and never stands in memory whole. */
import type { Context } from 'hono'
import { circumstances, type House } from '../act.ts'
import type { Actor, AnyProcedure, CommandRow } from '../kernel/procedure.ts'
import { streamOf } from './body.ts'
import { parsed } from './input.ts'
import type { Env } from './session.ts'

/** Words first, file afterwards: what can be refused by the words alone costs nobody the way of the file. */
export async function streamed(
  c: Context<Env>,
  house: House,
  { intake }: AnyProcedure,
  type: string,
  row: CommandRow,
  actor: Actor,
) {
  if (!intake) throw new Error('a stream needs somebody who takes it')
  const incoming = streamOf(c, row, intake.most)
  const words = parsed(row.input, { ...c.req.query(), file: null }) as object
  await house.database.act((sql) => intake.admit(sql, { ...words, type }, circumstances(house, actor)))
  const file = await intake.take(incoming)
  return { raw: Buffer.from(JSON.stringify([c.req.query(), file.sha256])), value: { ...c.req.query(), file } }
}

/** What the sender keeps: the entries and their leaves, which the next checkpoint will contain. */
export function receiptsOf(house: House, entries: readonly string[]) {
  return house.database.act((sql) =>
    sql<{ entry: string; leaf: string }>(
      "select id as entry, encode(leaf, 'hex') as leaf from journal_entry where id = any($1::uuid[]) order by version",
      [entries],
    ),
  )
}
