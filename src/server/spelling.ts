/**
 * An id has one spelling, in small letters: it is compared as text all over the house, while the database takes either.
 * Written in capitals, the same examiner would be somebody else.
 */
import { Said } from '../kernel/words.ts'

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Place = { value: unknown; key: string; up: Place | undefined }

/** Of what a contract took; what people write may look like anything. Walks without calling itself: what came in may be nested deeper than any stack. */
export function idsInCapitals(value: unknown): { path: string; message: string }[] {
  const found: Place[] = []
  const open: Place[] = [{ value, key: '', up: undefined }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { value: here } = place
    if (typeof here === 'string' && id.test(here) && here !== here.toLowerCase()) found.push(place)
    else if (here && typeof here === 'object' && !(here instanceof Said))
      for (const [key, below] of Object.entries(here)) open.push({ value: below, key, up: place })
  }
  return found.slice(0, 20).map((place) => ({ path: pathOf(place), message: '编号不正确，请重新选择' }))
}

function pathOf(place: Place): string {
  const keys: string[] = []
  for (let at = place; at.up; at = at.up) keys.unshift(at.key)
  return keys.join('.')
}
