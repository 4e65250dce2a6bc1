/** The list of registers and procedures, and of what can only be looked at. A new one is one line here; routes, permissions, journal and replay come by themselves. */
import { reads } from './access/reads/index.ts'
import type { AnyProcedure, Shelf } from './kernel/procedure.ts'
import { worklist } from './duties/worklist/index.ts'
import { journalOutside } from './journal/outside/index.ts'
import type { Documents } from './documents/index.ts'
import type { People } from './people/index.ts'
import { smallPicture } from './evidence/facts.ts'
import { evidence } from './evidence/index.ts'
import type { Vault } from './platform/vault/vault.ts'
import { cardCheck } from './procedures/card-check/index.ts'
import { conductReport } from './procedures/conduct-report/index.ts'
import { dailySupervision } from './procedures/daily-supervision/index.ts'
import { dispatch } from './procedures/dispatch/index.ts'
import { fieldDuty } from './procedures/field-duty/index.ts'
import { followUp } from './procedures/follow-up/index.ts'
import { rectification } from './procedures/rectification/index.ts'
import { record } from './procedures/record/index.ts'
import { supervisionForm } from './procedures/supervision-form/index.ts'
import { contact } from './registers/contact/index.ts'
import { outbox } from './registers/outbox/index.ts'
import { reminder } from './registers/reminder/index.ts'
import { account } from './registers/account/index.ts'
import { activity } from './registers/activity/index.ts'
import { officialDocument } from './registers/document/index.ts'
import { checklistAddition } from './registers/checklist-addition/index.ts'
import { deliveryConsent } from './registers/delivery-consent/index.ts'
import { drawChain } from './registers/draw-chain/index.ts'
import { filingImport } from './registers/filing-import/index.ts'
import { institution } from './registers/institution/index.ts'
import { operations } from './registers/operations/index.ts'
import { organisation } from './registers/organisation/index.ts'
import { planImport } from './registers/plan-import/index.ts'
import { rosterImport } from './registers/roster-import/index.ts'
import { supervisor } from './registers/supervisor/index.ts'
import { supervisorImport } from './registers/supervisor-import/index.ts'

/**
 * What some of them need of the house: people's own values, the secret root of a year's draws, what sets a page with
 * the folder where issued papers and scans are kept, and the vault of evidence.
 */
export type Needs = {
  people: People
  drawRootOf(year: number): string
  papers: { documents: Documents; folder: string }
  vault: Vault
  /** By which ways the operator lets messages leave. */
  offered: { mail: boolean; gateway: boolean }
}

export function proceduresOf({ people, drawRootOf, papers, vault, offered }: Needs): ReadonlyMap<string, AnyProcedure> {
  const placeOf = (name: string) => list.find((each) => each.name === name)
  const list: AnyProcedure[] = [
    operations,
    outbox,
    contact(offered),
    reminder(offered, placeOf),
    organisation,
    account,
    institution,
    activity,
    filingImport(people),
    planImport(people),
    rosterImport(people),
    supervisor(people),
    supervisorImport(people),
    drawChain,
    checklistAddition,
    dailySupervision,
    dispatch(drawRootOf),
    rectification(papers.documents),
    record({
      documents: papers.documents,
      openInRecord: people.openInRecord,
      pictureOf: (sql, sha256) => smallPicture(vault, sql, sha256),
    }),
    fieldDuty,
    supervisionForm(drawRootOf),
    cardCheck,
    conductReport,
    followUp(people.open),
    officialDocument({ ...papers, open: people.open, openInDocument: people.openInDocument }),
    deliveryConsent(papers.folder),
    evidence(vault),
    people.procedure,
  ]
  return new Map(list.map((procedure) => [procedure.name, procedure]))
}

export function shelvesOf(procedures: ReadonlyMap<string, AnyProcedure>): readonly Shelf[] {
  const nameOf = (reading: string) => {
    const [of = '', name = ''] = reading.split('.')
    return [...procedures.values(), ...shelves].find((each) => each.name === of)?.readings[name]?.name
  }
  const shelves: readonly Shelf[] = [
    worklist((procedure) => procedures.get(procedure)?.path),
    journalOutside((procedure) => procedures.get(procedure)?.title),
    reads(nameOf),
  ]
  return shelves
}
