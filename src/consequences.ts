/** What follows by law when something happened elsewhere. The only place where registers and procedures meet. */
import type { AnyEvent, Ask, Basis } from './kernel/procedure.ts'
import type { Sql } from './kernel/sql.ts'
import type { Event as Filed, Facts as FiledFacts } from './registers/filing-import/contract.ts'
import type { Event as Institution } from './registers/institution/contract.ts'

type Consequence = {
  after: string
  clause: Basis
  ask(subject: string, event: AnyEvent, facts: unknown, sql: Sql): Ask[] | Promise<Ask[]>
}

const consequences: readonly Consequence[] = [
  // A sheet of filings becomes one registration a row; the rows themselves are facts of the act, not of the journal.
  after<Filed, 'FilingsImported', FiledFacts>('filing-import.FilingsImported', 'a4', (_subject, _event, { filings }) =>
    filings.map(({ id, input }) => ({
      procedure: 'institution',
      subject: id,
      command: { ...input, type: 'register' },
    })),
  ),
  // Whoever is on file is an organisation whose people can be given accounts.
  after<Institution, 'InstitutionRegistered', unknown>('institution.InstitutionRegistered', 'a4', (subject, event) => [
    { procedure: 'organisation', subject, command: { type: 'establish', kind: 'institution', name: event.name } },
  ]),
]

/** `sql` is for questions that another room's facts answer: whom does this concern? */
export async function consequencesOf(
  procedure: string,
  subject: string,
  event: AnyEvent,
  facts: unknown,
  sql: Sql,
): Promise<Ask[]> {
  const asks: Ask[] = []
  for (const consequence of consequences)
    if (consequence.after === `${procedure}.${event.type}`)
      for (const ask of await consequence.ask(subject, event, facts, sql))
        asks.push({ ...ask, clause: ask.clause ?? consequence.clause })
  return asks
}

function after<E extends AnyEvent, T extends E['type'], Facts>(
  happened: `${string}.${T}`,
  clause: Basis,
  ask: (subject: string, event: Extract<E, { type: T }>, facts: Facts, sql: Sql) => Ask[] | Promise<Ask[]>,
): Consequence {
  return { after: happened, clause, ask: ask as Consequence['ask'] }
}
