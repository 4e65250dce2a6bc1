/** The rows of evidence. The file stands in the vault before its row; the row orders the smaller copies in the same act. */
import type { Circumstances, Store } from '../kernel/procedure.ts'
import type { Sql } from '../kernel/sql.ts'
import { stateTable } from '../platform/state-table.ts'
import type { Vault } from '../platform/vault/vault.ts'
import { goesTo } from '../procedures/dispatch/facts.ts'
import { mayHandIn } from '../procedures/rectification/facts.ts'
import type { Command } from './contract.ts'
import { pictures } from './parts.ts'
import type { About, Evidence, Facts } from './state.ts'

const rows = stateTable<Evidence>('evidence')

export function storeOf(vault: Vault): Store<Evidence, Facts, Command> {
  return {
    ...rows,

    async gather(sql, _subject, _state, command, now) {
      if (command.type !== 'receive') return {}
      // Shared by those who name a file, alone for whoever removes files that nobody named.
      await sql("select pg_advisory_xact_lock_shared(hashtext('evidence.files'))")
      return { ...(await standing(sql, command, now)), isThere: await vault.has(command.file.sha256) }
    },

    async save(sql, subject, the, version) {
      await rows.save(sql, subject, the, version, {
        procedure: the.about.procedure,
        about: the.about.subject,
        sha256: the.sha256,
        type: the.type,
        by: the.by,
        received_at: the.receivedAt,
      })
      if ((pictures as readonly string[]).includes(the.type))
        await sql('insert into evidence_preview (sha256) values ($1) on conflict do nothing', [the.sha256])
    },
  }
}

/** What is known before the file has come. */
export async function standing(
  sql: Sql,
  { procedure, subject, item }: About & { item?: string | undefined },
  { actor }: Circumstances,
): Promise<Facts> {
  const [row] = await sql<{ count: number }>('select count(*)::int as count from evidence where about = $1', [subject])
  const may =
    procedure === 'rectification' ? await mayHandIn(sql, subject, item, actor) : await goesTo(sql, subject, actor.id)
  return { may, count: row?.count ?? 0 }
}
