/** What the system does about a clause, told from the very tables that do it. */
import type { AnyProcedure } from '../kernel/procedure.ts'
import type { ClauseId } from '../law/clauses.ts'

export function lawPages(procedures: Iterable<AnyProcedure>, id: ClauseId): { title: string; items: string[] }[] {
  return [...procedures].flatMap((procedure) => {
    const items = [
      ...Object.values(procedure.commands)
        .filter(({ clause }) => clause === id)
        .map(({ name }) => name),
      ...Object.values(procedure.readings)
        .filter(({ clause }) => clause === id)
        .map(({ name }) => name),
    ]
    return items.length ? [{ title: procedure.title, items: [...new Set(items)] }] : []
  })
}
