/** What is handed to the ways out, and what is told of a failure: never an address, never an answer's text. */
export type Letter = { id: string; to: string; subject: string; text: string }

/** Milliseconds a server may be silent before the try counts as failed, unless the settings say otherwise. */
export const usualPatience = 20_000

export class NotSent extends Error {
  override readonly name = 'NotSent'
  readonly code: string
  constructor(way: 'mail' | 'gateway', code: string | number | undefined) {
    super(`${way} was not sent`)
    this.code = `${way}:${code ?? 'unknown'}`
  }
}
