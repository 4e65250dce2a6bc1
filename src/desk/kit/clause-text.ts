/** The words of the regulation, fetched once when the first clause is opened. */
import type { ClauseId } from '../../law/clauses.ts'

let texts: Promise<Record<string, string>> | undefined

function load(): Promise<Record<string, string>> {
  texts ??= fetch('/api/law/clauses.json').then((response) => {
    if (!response.ok) throw new Error(`clauses: ${response.status}`)
    return response.json() as Promise<Record<string, string>>
  })
  texts.catch(() => {
    texts = undefined
  })
  return texts
}

/** The clause's own words; for an item also the sentence that stands above it (第二十一条 above 第二十一条（一）). */
export async function clauseText(id: ClauseId): Promise<{ head?: string; text: string }> {
  const all = await load()
  const text = all[id]
  if (text === undefined) throw new Error(`no clause ${id}`)
  const above = id.includes('.p') ? undefined : id.includes('.') ? all[id.slice(0, id.lastIndexOf('.'))] : undefined
  return { text, ...(above ? { head: above } : {}) }
}
