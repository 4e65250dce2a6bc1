/**
 * Who waits for whom: an act holds its subject, then takes rows of others and named locks in one order, so that two acts
 * never wait for each other. Read from the SQL in string literals; nothing here runs a query.
 */
import ts from 'typescript'
import type { File } from './files.ts'

/** The order for rows of other subjects, within a statement and from one statement of a file to the next. */
const lockOrder = [
  'person',
  'organisation',
  'account',
  'institution',
  'filing_import',
  'supervisor',
  'activity',
  'evaluation_session',
  'supervision_record',
  'problem_found',
] as const

/** Named advisory locks in their order, each with the room that may take it. The subject's own comes first of all. */
export const named = [
  { name: 'subject', key: 'hashtextextended(subject, 0)', of: 'src/act.ts' },
  { name: 'openings', key: "hashtext('person.openings')", of: 'src/people/person/index.ts' },
  { name: 'personal values', key: "hashtext('person.values')", of: 'src/people/person/holds.ts' },
  { name: 'sign-in', key: "hashtext('access.sign-in')", of: 'src/access/sign-in.ts' },
  { name: 'receipt numbers', key: "hashtext('institution.receipt')", of: 'src/registers/institution/' },
  { name: 'plans and people', key: "hashtext('activity.people')", of: 'src/registers/activity/' },
  { name: 'card numbers', key: "hashtext('supervisor.card')", of: 'src/registers/supervisor/' },
  {
    name: 'numbers of additions',
    key: "hashtext('checklist-addition.number')",
    of: 'src/registers/checklist-addition/',
  },
  { name: 'calls', key: "hashtext('dispatch.calls')", of: 'src/procedures/dispatch/' },
  { name: 'rectification numbers', key: "hashtext('rectification.number')", of: 'src/procedures/rectification/' },
  { name: 'forms', key: "hashtext('supervision-form.begin')", of: 'src/procedures/supervision-form/' },
  { name: 'chain elements', key: "hashtext('draw-chain.elements')", of: 'src/registers/draw-chain/' },
  { name: 'evidence files', key: "hashtext('evidence.files')", of: 'src/evidence/' },
  { name: 'document numbers', key: "hashtext('document.number')", of: 'src/documents/' },
  { name: 'sealer', key: "hashtext('zhidu.sealer')", of: 'src/journal/' },
  { name: 'first load', key: "hashtext('zhidu.first-load')", of: 'src/platform/postgres/' },
  { name: 'migrations', key: "hashtext('zhidu.migrate')", of: 'src/platform/postgres/' },
] as const

const strength = /\bfor\s+(?:no\s+key\s+|key\s+)?(share|update)\b/i
const tables = /(?:\bfrom|\bjoin|,)\s*(?:only\s+|lateral\s+)?([a-z_]+)\b/gi
const advisory = /\bpg_(try_)?advisory_(xact_)?lock(?:_shared)?\s*\(/gi

/** The text of every string in a file, in the order written; comments are not among them. */
function strings({ path, text }: File): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    else if (ts.isTemplateExpression(node)) found.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true))
  return found
}

export function unorderedLocks(file: File): string[] {
  let last = -1
  return strings(file).flatMap((sql) => {
    const how = strength.exec(sql)
    if (!how || !/\bfrom\b/i.test(sql)) return []
    const locked = [...sql.slice(sql.search(/\bfrom\b/i)).matchAll(tables)].map(([, table]) => table as string)
    if (how[1]?.toLowerCase() === 'update')
      return [`${file.path} locks ${locked.join(', ')} FOR UPDATE; the act already holds its subject`]
    return locked.flatMap((table) => {
      const place = lockOrder.indexOf(table as (typeof lockOrder)[number])
      if (place < 0) return [`${file.path} locks ${table}, which has no place in the order`]
      const early = place < last
      last = Math.max(last, place)
      return early ? [`${file.path} locks ${table} after a table that comes later in the order`] : []
    })
  })
}

/** A named lock is known, is taken where it belongs, in its order, and ends with the transaction (the start of a house apart). */
export function unknownLocks(file: File): string[] {
  let last = -1
  return strings(file).flatMap((sql) =>
    [...sql.matchAll(advisory)].flatMap((call) => {
      const key = sql.slice((call.index ?? 0) + call[0].length)
      const place = named.findIndex((each) => key.startsWith(each.key))
      const lock = named[place]
      if (!lock) return [`${file.path} takes an advisory lock that has no name: ${call[0]}${key}`]
      const early = place < last
      last = Math.max(last, place)
      return [
        ...(file.path.startsWith(lock.of) ? [] : [`${file.path} takes the lock of ${lock.name}, kept for ${lock.of}`]),
        ...(early ? [`${file.path} takes the lock of ${lock.name} after one that comes later`] : []),
        ...(call[2] || lock.name === 'migrations' || lock.name === 'first load'
          ? []
          : [`${file.path} keeps the lock of ${lock.name} past its act`]),
      ]
    }),
  )
}
