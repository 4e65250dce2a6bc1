import { expect } from 'vitest'
import { lawTest } from '../../tests/law-test.ts'
import { legalBasis } from './basis.ts'
import { clauses } from './clauses.ts'

lawTest('a1', 'every document of the legal basis stands in its clause with its number', () => {
  for (const { title, number, clause } of legalBasis)
    if (clause) {
      expect(clauses[clause]).toContain(number)
      expect(clauses[clause]).toContain(title)
    }
  expect(legalBasis.filter(({ clause }) => clause === 'a1')).toHaveLength(3)
})
