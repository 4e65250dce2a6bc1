/** The acts of a7 in the fields of the form, beside what the record itself says: one join for screen, paper and file. */
import type { Values } from '../../law/record-form/index.ts'

type Performed = {
  inquiries: readonly { person: string; role: string; question: string; answer: string }[]
  corrected: readonly string[]
  guided: readonly string[]
  suggested: readonly string[]
  proposed: readonly string[]
}
type Written = { corrected: readonly string[]; guided: readonly string[]; advised: readonly string[] }

/** A field stands only when there is something to say in it. */
export function performedIn(the: Performed, { corrected, guided, advised }: Written): Values {
  const lines = (id: 'F-B05' | 'F-B05-G' | 'F-B06' | 'F-B06-P', ...texts: readonly string[]) =>
    texts.length > 0 ? { [id]: texts.join('\n') } : {}
  return {
    ...(the.inquiries.length > 0 ? { 'F-B03': the.inquiries } : {}),
    ...lines('F-B05', ...corrected, ...the.corrected),
    ...lines('F-B05-G', ...guided, ...the.guided),
    ...lines('F-B06', ...advised, ...the.suggested),
    ...lines('F-B06-P', ...the.proposed),
  }
}
