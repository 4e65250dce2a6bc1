/** What the page of an institution is given: the filing, and for those who may know of them what was found and what is put right. */
import type { Power } from '../law/powers.ts'
import { readsRectifications } from './rectification-rooms.ts'

const knows: readonly Power[] = [
  'centre.readRecords',
  'auditor.readRecords',
  'department.readRecords',
  'institution.readOwn',
]

export function institutionReading(id: string, powers: readonly Power[]): Record<string, string> {
  const institution = `/api/institutions/${id}`
  const may = (some: readonly Power[]) => some.some((power) => powers.includes(power))
  return {
    institution,
    ...(may(knows) ? { problems: `/api/records/problems?institution=${id}` } : {}),
    ...(may(readsRectifications) ? { rectifications: `/api/rectifications?institution=${id}` } : {}),
  }
}
