/** Which subjects may be begun under an id that nothing has yet. */
import type { Operation } from './described.ts'
import type { rehearsal } from './kit.ts'

export function initialOf({ house }: Awaited<ReturnType<typeof rehearsal>>, { path, method }: Operation): boolean {
  const [, , kind, , at] = path.split('/')
  const procedure = [...house.procedures.values()].find((each) => each.path === kind)
  if (!procedure) return false
  const first = procedure.stage(procedure.initial)
  const begins = Object.values(procedure.commands).filter((row) => row.at && row.when.includes(first))
  return method === 'POST' ? begins.some((row) => row.at === at) : at === 'options' && begins.length > 0
}
