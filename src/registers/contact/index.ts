/** The register of how a person wants to be reminded. */
import type { Procedure } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import { stateTable } from '../../platform/state-table.ts'
import { type Command, type Contact, commands, type Event, type Facts, readings } from './contract.ts'
import { decide, evolve, initial, ready, stage } from './decide.ts'

/** `offered`: what the operator has configured. */
export function contact(offered: Facts['offered']): Procedure<Contact, Command, Event, Facts> {
  return {
    name: 'contact',
    title: '通知方式',
    path: 'contacts',
    commands,
    readings,
    initial,
    stage,
    ready,
    decide,
    evolve,
    relates: (_state, actor, relation, subject) => relation === 'self' && actor.id === subject,
    store: {
      ...stateTable<Contact>('contact'),
      gather: async (sql, subject) => ({ person: await personOf(sql, subject), offered }),
    },
    views: {
      async mine(sql, { actor }) {
        const person = await personOf(sql, actor.id)
        const [row] = await sql<{ mail: string | null; phone: string | null }>(
          `select m.masked as mail, p.masked as phone from contact c
           left join personal_value m on m.ref::text = c.state->'mail'->>'ref'
           left join personal_value p on p.ref::text = c.state->'phone'->>'ref' where c.id = $1`,
          [actor.id],
        )
        return person && { id: actor.id, person, mail: row?.mail ?? null, phone: row?.phone ?? null, offered }
      },
    },
  }
}

async function personOf(sql: Sql, account: string): Promise<string | undefined> {
  const [row] = await sql<{ person: string }>('select person from account where id = $1', [account])
  return row?.person
}
