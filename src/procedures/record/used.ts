/** The forms of supervision that were used, in the fields of the form (a15.1.2). */
import type { Values } from '../../law/record-form/index.ts'
import type { Used } from '../supervision-form/facts.ts'

export const moment = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)

type SupervisionForm = 'site' | Used['forms'][number]

/** What was used counts, not what was planned; as long as nothing is written of any form, what was planned is told. */
export function formsUsed(planned: readonly string[], { forms }: Used): SupervisionForm[] {
  if (forms.length === 0) return planned as SupervisionForm[]
  return [...(planned.includes('site') ? (['site'] as const) : []), ...forms]
}

export function usedIn({ spans, sampled, compared, watched }: Used): Values {
  const span = ({ from, until }: { from: string; until?: string }) => ({
    from: moment(from),
    ...(until ? { until: moment(until) } : {}),
  })
  return {
    ...(spans.length > 0 ? { 'H12-F': spans.map(({ name, ...each }) => ({ name, span: span(each) })) } : {}),
    ...(sampled.length > 0 ? { 'F-B02': sampled } : {}),
    ...(compared.length > 0 ? { 'F-B02-C': compared.join('\n') } : {}),
    ...(watched.length > 0 ? { 'F-B02-R': watched.join('\n') } : {}),
  }
}
