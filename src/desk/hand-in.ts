/** A picture or file of a visit or a rectification on its way in; a broken line is told as a refusal is. */
import type { Outcome } from './kit/use-act.ts'
import { sendFile } from './send.ts'
import { refusalOf } from './use-reading.ts'

export type Procedure = 'record' | 'rectification'
/** `record`: the subject; of another procedure where it says so. */
export type About = { record: string; procedure?: Procedure; item?: string; problem?: string; duty?: string }
type Handed = { id: string; key: string; file: Blob; name: string }

export async function handIn(
  { record, procedure = 'record', ...about }: About,
  { id, key, file, name }: Handed,
  told: (share: number) => void = () => undefined,
): Promise<Outcome> {
  const query = new URLSearchParams({ procedure, subject: record, name: name.slice(0, 200), ...about })
  try {
    return { done: true, value: await sendFile(`/api/evidence/${id}/file?${query}`, file, told, { key }) }
  } catch (error) {
    return { done: false, refusal: refusalOf(error as Error) ?? { reason: '没有传上' } }
  }
}
