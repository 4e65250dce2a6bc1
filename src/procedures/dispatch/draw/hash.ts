/**
 * The one function the draw rests on: lower-case hexadecimal SHA-256 of lines of UTF-8 text, each ended by one 0x0A.
 * Anybody can repeat it: `printf 'QHDD-TICKET/1\n<drawSeed>\n<leaf>\n' | sha256sum`.
 */
import { sha256 } from './sha256.ts'

const utf8 = new TextEncoder()

export const hashOfText = (text: string): string => sha256(utf8.encode(text))

/** `title` names what is hashed, so that a value of one kind can never pass for another. */
export function H(title: string, ...lines: string[]): string {
  return hashOfText(`${[title, ...lines].join('\n')}\n`)
}

export const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

/** Draw keys, sessions, witnesses, cards: never a line break or a space, so that no two inputs read alike. */
export const isName = (text: unknown): text is string =>
  typeof text === 'string' && /^[A-Za-z0-9._:-]{1,64}$/.test(text)

/** Bytewise: names and hashes are ASCII, where code units and bytes agree. */
export const bytewise = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
