/** Removes files that no act named: their upload was cut, or their act refused. A day is left for whoever is at it. */
import type { House } from '../act.ts'
import type { Vault } from '../platform/vault/vault.ts'

const patience = 24 * 3600_000

export async function sweepEvidence({ database, clock }: House, { sweeping }: Vault) {
  const before = new Date(clock().getTime() - patience)
  const drafts = await sweeping.dropDrafts(before)
  const old = await sweeping.keptBefore(before)
  const files = await database.act(async (sql) => {
    // Nobody names a file while it is being asked whether anybody did.
    await sql("select pg_advisory_xact_lock(hashtext('evidence.files'))")
    const orphans = await sql<{ sha256: string }>(
      `select sha256 from unnest($1::text[]) as old (sha256)
       where not exists (select from evidence e where e.sha256 = old.sha256)
         and not exists (select from evidence_preview p where old.sha256 in (p.preview, p.thumbnail))`,
      [old],
    )
    let removed = 0
    for (const { sha256 } of orphans) if (await sweeping.remove(sha256, before)) removed += 1
    return removed
  })
  return { drafts, files }
}
