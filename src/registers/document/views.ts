/** The page of one document: its chain for those who work on it, the letter and its service for whoever received it. */
import { printedCheckCode } from '../../documents/index.ts'
import { actsOf } from '../../journal/acts-of.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { makeDocumentNumber } from '../../law/numbers/document-number.ts'
import { eventNames } from './event-names.ts'
import { copyFor, filesOf, isInside } from './files.ts'
import { list } from './list.ts'
import type { Means } from './papers.ts'
import { copies, kinds } from './parts.ts'
import { waitingFor } from './recipients.ts'
import type { OfficialDocument } from './state.ts'
import { stepsOf } from './steps.ts'
import { load } from './store.ts'
import { contentOf, recipientsOf } from './told.ts'

const page: View = async (sql, reader, { id }) => {
  const found = await load(sql, String(id))
  if (!found?.state.content) return undefined
  const the = found.state
  const inside = isInside(reader)
  const said = await wordsOf(sql, the)
  const mine = copyFor(reader, the, undefined)
  return {
    id,
    kind: the.kind,
    stage: the.stage,
    waiting: inside ? (waitingFor(the) ?? null) : null,
    number: the.number ? makeDocumentNumber(the.number) : null,
    signedOn: the.signed?.on ?? null,
    issuer: await nameOf(sql, the.issuer),
    inside,
    about: inside ? the.about : null,
    content: contentOf(the, said, reader),
    returned: inside && the.returned ? { on: the.returned.on, reason: said(the.returned.reason) } : null,
    voided: the.voided ? { on: the.voided.on, reason: inside ? said(the.voided.reason) : null } : null,
    steps: inside ? stepsOf(the, await holdersOf(sql, the)) : [],
    copies: kinds[the.kind].copies
      .filter((copy) => inside || copy === mine)
      .map((copy) => ({ copy, name: copies[copy] })),
    papers: the.papers
      .filter(({ copy }) => inside || copy === mine)
      .map(({ copy, checkCode, sealed }) => ({
        copy,
        name: copies[copy],
        checkCode: printedCheckCode(checkCode),
        sealed: sealed ?? null,
      })),
    recipients: recipientsOf(the, said, reader),
    acts: inside ? await actsOf(sql, String(id), { document: eventNames }) : [],
  }
}

async function nameOf(sql: Sql, organisation: string): Promise<string> {
  const [row] = await sql<{ name: string }>('select name from organisation where id = $1', [organisation])
  return row?.name ?? ''
}

/** The masked names behind the accounts of the chain. */
async function holdersOf(sql: Sql, the: OfficialDocument): Promise<(account: string | undefined) => string | null> {
  const accounts = [the.drafted, the.reviewed, the.signed].flatMap((step) => (step ? [step.by] : []))
  const rows = await sql<{ id: string; name: string }>(
    'select a.id, p.masked as name from account a join personal_value p on p.ref = a.name_ref where a.id = any($1::uuid[])',
    [accounts],
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (account) => (account ? (names.get(account) ?? null) : null)
}

export const viewsOf = (means: Means): Record<string, View> => ({ list, page, ...filesOf(means) })
