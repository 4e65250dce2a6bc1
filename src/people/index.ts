/**
 * Personal data: sealed on the way in, masked by default, opened with a reason, erased with their person.
 * Every opening is an act in the journal (ids only). This room never writes to a log.
 */
import { randomBytes } from 'node:crypto'
import type { AnyProcedure, Keeper } from '../kernel/procedure.ts'
import { inOrder } from '../kernel/refusal.ts'
import type { Sql } from '../kernel/sql.ts'
import type { PersonalField, Said } from '../kernel/words.ts'
import type { Keys } from '../platform/keys.ts'
import { mask } from './mask.ts'
import { personProcedure } from './person/index.ts'
import { holdForKeeping } from './person/holds.ts'
import { blindIndex, seal, unseal } from './seal.ts'

export type People = {
  /** Refused where a person named is already somebody else's than the keeper's. */
  keep(sql: Sql, said: readonly Said[], keeper: Keeper): Promise<void>
  /** The value behind a reference, or undefined when it was erased. */
  open(sql: Sql, ref: string): Promise<string | undefined>
  /** The same for a view: only what its reader has just opened with a reason, or a row of a sheet being checked. */
  openForReader(sql: Sql, ref: string): Promise<string | undefined>
  /** The same for a view of one official document: only what stands in it, for those who work on it. */
  openInDocument(sql: Sql, document: string, ref: string): Promise<string | undefined>
  /** The same for the record that its reader may see. */
  openInRecord(sql: Sql, record: string, ref: string): Promise<string | undefined>
  /** References of values of `field` equal to `value`, found without decrypting. */
  find(sql: Sql, field: PersonalField, value: string): Promise<{ ref: string; person: string }[]>
  procedure: AnyProcedure
}

type Sealed = { person: string; sealed: Buffer; wrapped: Buffer }

/** The place is authenticated with the value; ids are compared as the database writes them, in small letters. */
const place = (ref: string) => `personal_value.sealed:${ref.toLowerCase()}`
const keyPlace = (person: string) => `person_key.wrapped:${person.toLowerCase()}`
const indexed: readonly PersonalField[] = ['identityNumber', 'phone']

export function makePeople(keys: Pick<Keys, 'kek' | 'index'>): People {
  /** The keys of these people, made where there is none yet. Who was erased gets no new one. */
  async function keysOf(sql: Sql, persons: readonly string[], keeper: Keeper): Promise<Map<string, Buffer>> {
    await holdForKeeping(sql, persons)
    await sql(
      `insert into person_key (person, wrapped, keeper)
       select person, wrapped, $3::uuid from unnest($1::uuid[], $2::bytea[]) as made (person, wrapped)
       where not exists (select from person where id = made.person and state->>'stage' = 'erased')
       on conflict (person) do nothing`,
      [
        persons,
        persons.map((person) => seal(keys.kek, keyPlace(person), randomBytes(32).toString('hex'))),
        keeper.organisation,
      ],
    )
    // Whoever came first with a new person's id is its keeper: two at once wait for one another at the key's row.
    const rows = await sql<{ person: string; wrapped: Buffer; keeper: string | null }>(
      'select person, wrapped, keeper from person_key where person = any($1::uuid[])',
      [persons],
    )
    inOrder(rows.length === persons.length, '该人员的个人信息已经删除，不能再次录入', {
      remedy: '确需重新录入的，请按新的人员办理',
    })
    inOrder(!keeper.alone || rows.every((row) => row.keeper === keeper.organisation), '所填的人员编号不能使用', {
      remedy: '请按新的人员登记',
    })
    return new Map(rows.map(({ person, wrapped }) => [person, unwrapped(person, wrapped)]))
  }
  const unwrapped = (person: string, wrapped: Buffer) => Buffer.from(unseal(keys.kek, keyPlace(person), wrapped), 'hex')
  const opened = (ref: string, { person, sealed, wrapped }: Sealed): string =>
    (JSON.parse(unseal(unwrapped(person, wrapped), place(ref), sealed)) as { text: string }).text

  const people: People = {
    async keep(sql, said, keeper) {
      const values = said.flatMap(({ ref, salt, text, personal: field, person }) => {
        if (!field) return []
        if (!person) throw new Error(`a personal value (${field}) stands outside a person`)
        return [{ ref, salt, text, field, person: person.toLowerCase() }]
      })
      if (values.length === 0) return
      const own = await keysOf(sql, [...new Set(values.map(({ person }) => person))].sort(), keeper)
      await sql(
        `insert into personal_value (ref, person, field, masked, sealed, blind)
         select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::bytea[])
         on conflict (ref) do nothing`,
        [
          values.map(({ ref }) => ref),
          values.map(({ person }) => person),
          values.map(({ field }) => field),
          values.map(({ field, text }) => mask(field, text)),
          values.map(({ ref, salt, text, person }) =>
            seal(own.get(person) as Buffer, place(ref), JSON.stringify({ salt, text })),
          ),
          values.map(({ field, text }) => (indexed.includes(field) ? blindIndex(keys.index, field, text) : null)),
        ],
      )
    },
    async open(sql, ref) {
      const [row] = await sql<Sealed>(
        'select v.person, v.sealed, k.wrapped from personal_value v join person_key k on k.person = v.person where v.ref = $1',
        [ref],
      )
      return row && opened(ref, row)
    },
    async openForReader(sql, ref) {
      const [row] = await sql<Sealed>('select person, sealed, wrapped from sealed_value($1)', [ref])
      return row && opened(ref, row)
    },
    async openInRecord(sql, record, ref) {
      const [row] = await sql<Sealed>('select person, sealed, wrapped from value_in_record($1, $2)', [record, ref])
      return row && opened(ref, row)
    },
    async openInDocument(sql, document, ref) {
      const [row] = await sql<Sealed>('select person, sealed, wrapped from value_in_document($1, $2)', [document, ref])
      return row && opened(ref, row)
    },
    find: (sql, field, value) =>
      sql('select ref, person from personal_value where blind = $1 and field = $2', [
        blindIndex(keys.index, field, value),
        field,
      ]),
    procedure: personProcedure((sql, ref) => people.openForReader(sql, ref)),
  }
  return people
}
