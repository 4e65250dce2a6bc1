/** What the page of an institution is given: the filing, and for those who may know of them the problems found there. */
import type { Power } from '../law/powers.ts'

const knows: readonly Power[] = [
  'centre.readRecords',
  'auditor.readRecords',
  'department.readRecords',
  'institution.readOwn',
]

export function institutionReading(id: string, powers: readonly Power[]): Record<string, string> {
  const institution = `/api/institutions/${id}`
  if (!knows.some((power) => powers.includes(power))) return { institution }
  return { institution, problems: `/api/records/problems?institution=${id}` }
}
