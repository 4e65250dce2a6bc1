/** A letter of dispatch as a story of events: the people, the words and the steps that its law tests begin from. */
import type { Words } from '../src/kernel/words.ts'
import { decide, initial } from '../src/registers/document/decide.ts'
import { evolve } from '../src/registers/document/evolve.ts'
import type { Addressee, Event, Facts } from '../src/registers/document/state.ts'
import { on, person } from './kit.ts'

export const id = (n: number) => `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const [clerk, other, reviewer, leader, supervisor, institution, account, centre] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  id,
) as [string, string, string, string, string, string, string, string]
export const word: Words = { ref: id(90), c: 'c' }
export const as = (who: string, organisation = centre) => ({
  ...on('2026-03-04', { ...person('centre', [], organisation), id: who }),
})
export const decider = { initial, decide, evolve }
export const contact = { person: id(91), name: word, phone: word }
export const addressee: Addressee = { supervisor, account, person: id(92), name: word, card: 'R63260001' }

export const draftedBy = (by: string, change: Partial<Extract<Event, { type: 'DocumentDrafted' }>> = {}): Event => ({
  type: 'DocumentDrafted',
  kind: 'dispatch-letter',
  about: { procedure: 'dispatch', subject: id(10) },
  issuer: centre,
  rehearsal: false,
  withheld: false,
  content: {
    institution,
    institutionName: word,
    batch: word,
    from: '2026-03-10',
    until: '2026-03-10',
    places: [word],
    supervisors: [addressee],
    recordDueOn: '2026-03-12',
  },
  contact,
  by,
  on: '2026-03-02',
  ...change,
})
export const drafted = draftedBy(clerk)
export const reviewed: Event = { type: 'DocumentReviewed', by: reviewer, on: '2026-03-03' }
export const number = { office: '青职评委', year: 2026, serial: 8 }
export const papers = (['supervisors', 'institution'] as const).map((copy) => ({
  copy,
  checkCode: '0'.repeat(16),
  sha256: copy,
}))
export const signed: Event = { type: 'DocumentSigned', number, papers, by: leader, on: '2026-03-03' }
export const bytes = new Uint8Array()
export const serving: Facts = { serving: { copy: 'supervisors', bytes } }
export const toSupervisor = { type: 'serve', recipient: supervisor, how: 'system', on: '2026-03-04' } as const
export const scan = { sha256: 'scan', size: 9, type: 'pdf' as const, bytes: () => bytes }
