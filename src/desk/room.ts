/** What a room of the desk is: an address, who may enter, what is read for it, and the screen that shows it. */
import type { ComponentType } from 'react'
import type { Power } from '../law/powers.ts'
import type { Option } from '../kernel/option.ts'
import type { Outcome, Send, SendFile } from './kit/use-act.ts'

/** Where one is: `$id` and its like, and the words after the question mark. */
export type Place = {
  params: Readonly<Record<string, string>>
  search: Readonly<Record<string, string>>
  /** The organisation of whoever is signed in: 'my institution' is a place too. */
  organisation: string
  /** What is shown of a subject may depend on what one may see. */
  powers: readonly Power[]
}

/**
 * What every screen receives, and all it may know of the world. `go` takes '/institutions/…' or, with `{ search }`
 * alone, changes the words after the question mark; links are plain `<a href="/desk/…">`.
 */
export type ScreenProps<View = undefined> = {
  view: View
  options: Option[]
  send: Send
  sendFile: SendFile
  /** Reads something beside the view, once, when a person asks for it: '/api/persons/…'. */
  read: <T>(path: string) => Promise<Outcome<T>>
  place: Place
  powers: readonly Power[]
  go: (to: string | { search: Record<string, string | undefined> }) => void
}

export type Room = {
  /** '/institutions', '/institutions/$id' */
  path: string
  /** The document's title, and the name in the masthead when `door` is set. */
  title: string
  door?: boolean
  /** Any of these powers opens the room; none: everyone who is signed in. */
  needs?: readonly Power[]
  /** The address of what is shown: one reading, or several by name (then `view` holds them by name). */
  reading?: (place: Place) => string | Record<string, string>
  /** The subject whose options are asked and to whom `send` speaks; `path` alone for a list or a new subject. */
  subject?: (place: Place) => { path: string; id?: string }
  /** The masthead's search leads here with the words typed. */
  search?: (words: string) => string
  screen: () => Promise<{ default: ComponentType<ScreenProps<never>> }>
}

/** Whether an address is of a room: '/institutions/$id' and '/institutions/7f…'. */
export function matches(pattern: string, path: string): boolean {
  const [want, have] = [pattern.split('/'), path.split('/')]
  return want.length === have.length && want.every((part, at) => part.startsWith('$') || part === have[at])
}

/** The words after the question mark that a reading understands: `asking('/api/institutions', place, ['search', 'after'])`. */
export function asking(path: string, place: Place, names: readonly string[]): string {
  const words = names.flatMap((name) => (place.search[name] ? [[name, place.search[name]] as [string, string]] : []))
  return words.length ? `${path}?${new URLSearchParams(words)}` : path
}
