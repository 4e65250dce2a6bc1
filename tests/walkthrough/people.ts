/** People who speak to the house over HTTP as a browser would: signed in, one key for each submit, a refusal is the end. */
import { randomUUID } from 'node:crypto'
import { rehearsalPassword } from '../../src/rehearsal/cast.ts'
import type { Option } from '../../src/kernel/option.ts'

export type Act = { who: string; name: string; citation?: string | undefined; path: string }
type Answer = Record<string, unknown> & { reason?: string }

export class Person {
  readonly #address: string
  readonly #cookie: string
  readonly #tell: (act: Act) => void
  readonly name: string

  private constructor(address: string, cookie: string, name: string, tell: (act: Act) => void) {
    this.#address = address
    this.#cookie = cookie
    this.name = name
    this.#tell = tell
  }

  static async signIn(address: string, account: string, name: string, tell: (act: Act) => void): Promise<Person> {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ account, password: rehearsalPassword }),
    })
    if (answer.status !== 201) throw new Error(`${account}: ${((await answer.json()) as Answer).reason}`)
    return new Person(address, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '', name, tell)
  }

  async read<T = Answer>(path: string): Promise<T> {
    const answer = await fetch(`${this.#address}/api/${path}`, { headers: { cookie: this.#cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  async bytes(path: string): Promise<Uint8Array> {
    const answer = await fetch(`${this.#address}/api/${path}`, { headers: { cookie: this.#cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }

  /** Does what the house itself says can be done there: the name and the clause of the act are its own. */
  async does(subject: string, at: string, input: unknown = {}, again = 0): Promise<void> {
    const options = await this.read<Option[]>(`${subject}/options`)
    const option = options.find((each) => each.at === at)
    const answer = await fetch(`${this.#address}/api/${subject}/${at}`, {
      method: 'POST',
      headers: {
        cookie: this.#cookie,
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(input),
    })
    const said = (await answer.json()) as Answer
    // The seal of a draw stands under a signed checkpoint within about a second.
    if (answer.status === 409 && said.reason?.includes('检查点') && again < 20) {
      await new Promise((resolve) => setTimeout(resolve, 250))
      return this.does(subject, at, input, again + 1)
    }
    if (answer.status !== 201) throw new Error(`${this.name} ${option?.name ?? at}: ${said.reason}`)
    this.#tell({ who: this.name, name: option?.name ?? at, citation: option?.citation, path: `${subject}/${at}` })
  }
}
