/** Rules of one's own (a28): beside the bank, from a day to come, and never in place of it. */
import { expect, test } from 'vitest'
import { given, on, person } from '../../../tests/kit.ts'
import { lawTest } from '../../../tests/law-test.ts'
import { Said } from '../../kernel/words.ts'
import { type Checklist, checklists, phrases } from '../../law/checklist/index.ts'
import { commands } from './contract.ts'
import * as decider from './decide.ts'
import type { Basis } from '../../law/checklist/index.ts'
import type { Event } from './state.ts'

const [bank] = checklists as [Checklist]
const basis = phrases[0] as Basis
const industry = person('industry', ['industry.keepAdditions'], 'industry-1')
const institution = person('institution', ['institution.keepAdditions'], 'institution-1')
const facts = { nextNumber: 3 }
const now = (actor = industry, more: object = {}) => ({ ...on('2026-03-02', actor), ...facts, ...more })
const said = new Map<string, Said>()
/** The same words are the same object: what happened holds what was said. */
const text = (words = '考场配备急救药箱') => said.get(words) ?? (said.set(words, new Said(words)).get(words) as Said)
const drafted: Event = { type: 'AdditionDrafted', owner: 'industry-1', of: 'industry', number: 3, text: text(), basis }
const enforced: Event = { type: 'AdditionEnforced', from: '2026-03-10' }

lawTest('a28', 'an industry authority and an institution may each set items of their own', () => {
  given(decider)
    .when({ type: 'draftForField', text: text(), basis }, now())
    .happens({ ...drafted, number: 3 })
  given(decider)
    .when({ type: 'draftForOwn', text: text(), basis }, now(institution))
    .happens({ ...drafted, owner: 'institution-1', of: 'institution' })
  for (const row of Object.values(commands)) expect(row.clause).toBe('a28')
})

lawTest('a28', 'nothing here can name an item of the bank, so none is removed or changed', () => {
  // Every command acts on the owner's own item; the only input besides words, days and reasons is the phrase of a14.
  const inputs = Object.values(commands).flatMap(({ input }) => Object.keys(input._zod.def.shape))
  expect(new Set(inputs)).toEqual(new Set(['text', 'basis', 'from', 'until', 'reason']))
  const same = bank.items.find(({ id }) => id === 'A05')?.text as string
  given(decider)
    .when({ type: 'draftForField', text: text(`${same}。`), basis }, now())
    .refusedUnder(undefined)
})

test('what an owner already has is not drafted a second time', () => {
  given(decider)
    .when({ type: 'draftForField', text: text(), basis }, now(industry, { sameText: 'HY01' }))
    .refusedUnder(undefined)
})

test('in force from a day that is still to come; ended, never rewritten', () => {
  const draft = given(decider, drafted)
  draft.when({ type: 'enforceForField', from: '2026-03-01' }, now()).refusedUnder(undefined)
  draft
    .when({ type: 'enforceForField', from: '2026-03-02' }, now())
    .happens({ type: 'AdditionEnforced', from: '2026-03-02' })
  const standing = given(decider, drafted, enforced)
  expect(commands.draftForField.when).not.toContain(standing.state.stage)
  const end = (until: '2026-03-01' | '2026-03-09' | '2026-03-12') =>
    standing.when({ type: 'endForField', until, reason: text('不再需要') }, now())
  end('2026-03-01').refusedUnder(undefined)
  end('2026-03-09').refusedUnder(undefined)
  end('2026-03-12').happens({ type: 'AdditionEnded', until: '2026-03-12', reason: text('不再需要') })
  expect(
    given(decider, drafted, enforced, { type: 'AdditionEnded', until: '2026-03-12', reason: text() }).state,
  ).toMatchObject({ stage: 'ended', from: '2026-03-10', until: '2026-03-12', number: 3 })
})

test('a draft keeps its number when it is written anew, and belongs to whoever drafted it', () => {
  const draft = given(decider, drafted)
  draft
    .when({ type: 'draftForField', text: text('另一项'), basis }, now(industry, { nextNumber: 9 }))
    .happens({ ...drafted, text: text('另一项'), number: 3 })
  expect(decider.relates(draft.state, industry, 'own')).toBe(true)
  expect(decider.relates(draft.state, institution, 'own')).toBe(false)
  expect(decider.relates(decider.initial, institution, 'own')).toBe(true)
  draft
    .when({ type: 'discardForField', reason: text('写错') }, now())
    .happens({ type: 'AdditionDiscarded', reason: text('写错') })
})
