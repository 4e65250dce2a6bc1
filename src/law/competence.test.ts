import { expect, test } from 'vitest'
import { lawTest } from '../../tests/law-test.ts'
import { clauses, isClauseId } from './clauses.ts'
import { bodies, type Competence, competences, competentIn, isCompetent, matters } from './competence.ts'
import { evaluationKinds, institutionTypes } from './kinds.ts'
import { isPower, powers } from './powers.ts'
import { glossary, zh } from './terms.ts'

const on = '2026-03-02'

lawTest('a19', 'the Centre finds and never determines', () => {
  expect(isCompetent('centre', 'determination', on)).toBe(false)
  expect(isCompetent('department', 'determination', on)).toBe(true)
  expect(isCompetent('industry', 'fieldDetermination', on)).toBe(true)
  expect(isCompetent('institution', 'ownHandling', on)).toBe(true)
})

lawTest('a25', 'the decision belongs to the provincial HR authority', () => {
  expect(competentIn('decision', on).map(({ by }) => by)).toEqual(['department'])
})

lawTest('a4', 'policy is the Department’s, cards and external supervision the Centre’s', () => {
  expect(competentIn('policy', on).map(({ by }) => by)).toEqual(['department'])
  for (const matter of ['management', 'cards', 'externalSupervision'] as const)
    expect(competentIn(matter, on).map(({ by }) => by)).toEqual(['centre'])
})

lawTest('a5', 'neither side dispatches the other’s supervisors', () => {
  expect(competentIn('externalDispatch', on).map(({ by }) => by)).toEqual(['centre'])
  expect(competentIn('internalDispatch', on).map(({ by }) => by)).toEqual(['institution', 'industry'])
})

lawTest('a15.1.3', 'letters and circulars are the dispatching body’s', () => {
  expect(competentIn('followUp', on).map(({ by }) => by)).toEqual(['dispatching'])
})

lawTest('a15.2.3', 'the opinion letter is the dispatching body’s', () => {
  expect(competentIn('opinionLetter', on).map(({ by }) => by)).toEqual(['dispatching'])
})

lawTest('a29', 'nobody is competent before the regulation; an entry that ended judges only its own days', () => {
  expect(competentIn('decision', '2022-09-15')).toEqual([])
  const [entry] = competentIn('decision', on)
  const table: Competence[] = entry
    ? [
        { ...entry, until: '2026-12-31' },
        { ...entry, by: 'centre', from: '2027-01-01', instrument: '测试' },
      ]
    : []
  expect(competentIn('decision', '2026-12-31', table).map(({ by }) => by)).toEqual(['department'])
  expect(competentIn('decision', '2027-01-01', table).map(({ by }) => by)).toEqual(['centre'])
})

lawTest('a2', 'three kinds of evaluation, each in the words of the text', () => {
  for (const { name } of Object.values(evaluationKinds)) expect(clauses.a2).toContain(name)
  expect(Object.values(institutionTypes).every(({ kind }) => kind in evaluationKinds)).toBe(true)
})

test('every matter has a competent body, and every entry a true clause and an instrument', () => {
  for (const matter of Object.keys(matters) as (keyof typeof matters)[]) expect(competentIn(matter, on)).not.toEqual([])
  for (const { by, clause, instrument } of competences)
    expect([by in bodies, isClauseId(clause), instrument !== '']).toEqual([true, true, true])
})

test('a power is named organisation.act and cites a true clause or none', () => {
  for (const [power, { name, clause }] of Object.entries(powers)) {
    expect(power).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
    expect(name).toMatch(/\p{Script=Han}/u)
    if (clause) expect(isClauseId(clause)).toBe(true)
  }
  expect([isPower('centre.keepInstitutions'), isPower('toString')]).toEqual([true, false])
})

test('a term that cites a clause stands in that clause', () => {
  const elsewhere = [
    '省人力资源社会保障厅',
    '外部质量督导（外督）',
    '内部质量督导（内督）',
    '当次评价',
    '约谈主要负责人',
    '受委托第三方机构',
    '暂停评价活动',
    '批次',
    '场次',
    '省职业技能评价指导中心',
  ]
  for (const { zh: word, clause } of glossary())
    if (clause && !elsewhere.includes(word)) expect(clauses[clause], `${word} in ${clause}`).toContain(word)
  expect(zh('recusal')).toBe('回避')
})
