/** What the record asks of the acts done during its supervision, read-only. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { directions, targets } from './choices.ts'
import type { Content, FieldDuty, Named } from './state.ts'
import { inquiryOf } from './inquiry.ts'

export type Inquiry = { person: string; role: string; question: string; answer: string }
/** As the form takes them: who was asked what (F-B03), corrected (F-B05), guided (F-B05-G), suggested (F-B06), proposed (F-B06-P). */
export type Performed = {
  inquiries: Inquiry[]
  corrected: string[]
  guided: string[]
  suggested: string[]
  proposed: string[]
}

type Name = (words: Words) => Promise<string>
type Of<K extends Content['kind']> = Extract<Content, { kind: K }>

/**
 * `until`: what was done and answered by that instant, so that a record that was handed in stays as it was. `open`
 * writes a name out; without it names stay masked.
 */
export async function performedOn(sql: Sql, supervision: string, until?: string, open?: Name): Promise<Performed> {
  const rows = await sql<{ state: FieldDuty }>(
    'select state from field_duty where supervision = $1 and ($2::timestamptz is null or at <= $2) order by at, id',
    [supervision, until ?? null],
  )
  const said = await wordsOf(sql, rows)
  const name = async ({ name: words }: Named) => (open ? open(words) : said(words))
  const then = (step: { at: string } | undefined) => step !== undefined && (!until || step.at <= until)
  const standing = rows.map(({ state }) => state).filter(({ withdrawn }) => !then(withdrawn))
  const of = <K extends Content['kind']>(kind: K) =>
    standing.flatMap(({ content }) => (content?.kind === kind ? [content as Of<K>] : []))
  const all = <T>(from: readonly T[], tell: (one: T) => Promise<string>) => Promise.all(from.map(tell))
  const inquiries = await Promise.all(standing.map((each) => inquiryOf(each, { said, name, then })))
  return {
    inquiries: inquiries.flatMap((each) => each ?? []),
    corrected: await all(
      of('correction'),
      async ({ text, how, through }) => `${said(text)}（经现场负责人${await name(through)}纠正：${said(how)}）`,
    ),
    guided: await all(of('guidance'), async ({ text, taught }) =>
      taught ? `指导${await name(taught)}：${said(text)}` : said(text),
    ),
    suggested: of('suggestion').map(({ text }) => said(text)),
    proposed: await all(
      of('proposal'),
      async ({ of: target, named, direction, text }) =>
        `对${targets[target]}${named ? await name(named) : ''}给予${directions[direction]}：${said(text)}`,
    ),
  }
}
