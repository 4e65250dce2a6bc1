/**
 * Personal data: sealed on the way in, masked by default, opened with a reason, erased with their person.
 * Every opening is an act in the journal (ids only). This room never writes to a log.
 */
import { randomBytes } from 'node:crypto'
import type { AnyProcedure } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'
import type { PersonalField, Said } from '../kernel/words.ts'
import type { Keys } from '../platform/keys.ts'
import { mask } from './mask.ts'
import { personProcedure } from './person/index.ts'
import { blindIndex, seal, unseal } from './seal.ts'

export type People = {
  keep(sql: Sql, said: readonly Said[]): Promise<void>
  /** The value behind a reference, or undefined when it was erased. */
  open(sql: Sql, ref: string): Promise<string | undefined>
  /** References of values of `field` equal to `value`, found without decrypting. */
  find(sql: Sql, field: PersonalField, value: string): Promise<{ ref: string; person: string }[]>
  procedure: AnyProcedure
}

const place = (ref: string) => `personal_value.sealed:${ref}`
const keyPlace = (person: string) => `person_key.wrapped:${person}`

export function makePeople(keys: Pick<Keys, 'kek' | 'index'>): People {
  async function keyOf(sql: Sql, person: string): Promise<Buffer> {
    const fresh = randomBytes(32)
    await sql('insert into person_key (person, wrapped) values ($1, $2) on conflict (person) do nothing', [
      person,
      seal(keys.kek, keyPlace(person), fresh.toString('hex')),
    ])
    return (await known(sql, person)) ?? fresh
  }
  async function known(sql: Sql, person: string): Promise<Buffer | undefined> {
    const [row] = await sql<{ wrapped: Buffer }>('select wrapped from person_key where person = $1', [person])
    return row && Buffer.from(unseal(keys.kek, keyPlace(person), row.wrapped), 'hex')
  }
  const people: People = {
    async keep(sql, said) {
      for (const { ref, salt, text, personal, person } of said) {
        if (!personal) continue
        if (!person) throw new Error(`a personal value (${personal}) stands outside a person`)
        const sealed = seal(await keyOf(sql, person), place(ref), JSON.stringify({ salt, text }))
        const indexed = personal === 'identityNumber' || personal === 'phone'
        await sql(
          'insert into personal_value (ref, person, field, masked, sealed, blind) values ($1, $2, $3, $4, $5, $6) on conflict (ref) do nothing',
          [
            ref,
            person,
            personal,
            mask(personal, text),
            sealed,
            indexed ? blindIndex(keys.index, personal, text) : null,
          ],
        )
      }
    },
    async open(sql, ref) {
      const [row] = await sql<{ person: string; sealed: Buffer }>(
        'select person, sealed from personal_value where ref = $1',
        [ref],
      )
      const key = row && (await known(sql, row.person))
      return row && key ? (JSON.parse(unseal(key, place(ref), row.sealed)) as { text: string }).text : undefined
    },
    find: (sql, field, value) =>
      sql('select ref, person from personal_value where blind = $1 and field = $2', [
        blindIndex(keys.index, field, value),
        field,
      ]),
    procedure: personProcedure((sql, ref) => people.open(sql, ref)),
  }
  return people
}
