/** The list of registers and procedures. A new one is one line here; routes, permissions, journal and replay come by themselves. */
import type { AnyProcedure } from './kernel/procedure.ts'
import type { Documents } from './documents/index.ts'
import type { People } from './people/index.ts'
import { account } from './registers/account/index.ts'
import { officialDocument } from './registers/document/index.ts'
import { filingImport } from './registers/filing-import/index.ts'
import { institution } from './registers/institution/index.ts'
import { operations } from './registers/operations/index.ts'
import { organisation } from './registers/organisation/index.ts'

/** `papers`: what sets a page, and the folder where issued papers and scans are kept. */
export type Papers = { documents: Documents; folder: string }

export function proceduresOf(people: People, papers: Papers): ReadonlyMap<string, AnyProcedure> {
  const list: AnyProcedure[] = [
    operations,
    organisation,
    account,
    institution,
    filingImport(people.open),
    officialDocument({ ...papers, open: people.open }),
    people.procedure,
  ]
  return new Map(list.map((procedure) => [procedure.name, procedure]))
}
