/** What lies on the disk: changed, orphaned or gone, it is noticed, and what an act names is never swept away. */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidence, sweepEvidence } from '../../src/evidence/index.ts'
import { readKeys } from '../../src/platform/keys.ts'
import { openVault } from '../../src/platform/vault/vault.ts'
import { makeVisit, photo } from './evidence-kit.ts'

let visit: Awaited<ReturnType<typeof makeVisit>>
beforeAll(async () => {
  visit = await makeVisit()
})
afterAll(() => visit.close())

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pathOf = (sha256: string) => join(visit.folder, sha256.slice(0, 2), sha256)

test('a byte changed on the disk is noticed before anything is given out', async () => {
  const bytes = await photo(1000, 5)
  const { item } = await visit.hand(bytes)
  const path = pathOf(digest(bytes))
  const sealed = readFileSync(path)
  for (const at of [70, sealed.length - 1, 20]) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] as number) ^ 1
    writeFileSync(path, changed)
    const answer = await visit.supervisor.get(`/api/evidence/${item}/file`)
    expect([answer.status, answer.body.reason]).toEqual([409, '证据文件与收到时的摘要不一致，已被改动或损坏，不能出具'])
  }
  writeFileSync(path, sealed.subarray(0, sealed.length - 40))
  expect((await visit.supervisor.get(`/api/evidence/${item}/file`)).status).toBe(409)
  writeFileSync(path, sealed)
  expect((await visit.supervisor.get(`/api/evidence/${item}/file`)).status).toBe(200)
})

test('what no act ever named is swept after a day, and nothing else', async () => {
  const vault = openVault(visit.folder, readKeys(join(visit.args.dataDir, 'keys')).kek)
  const kept = async (bytes: Buffer) => {
    const draft = await vault.begin()
    await draft.write(bytes)
    const { sha256 } = await draft.finish()
    await draft.keep()
    return sha256
  }
  // Killed after the file had its name and before its act was written; killed while it came.
  const orphan = await kept(Buffer.from('killed before the act'))
  const young = await kept(Buffer.from('its act is still under way'))
  const draft = await vault.begin()
  await draft.write(Buffer.from('half'))
  const before = visit.onDisk()
  expect(await sweepEvidence(visit.house, vault)).toEqual({ drafts: 0, files: 0 })
  const old = new Date(Date.now() - 25 * 3600_000)
  for (const name of before) if (!name.endsWith(young)) utimesSync(join(visit.folder, name), old, old)
  expect(await sweepEvidence(visit.house, vault)).toEqual({ drafts: 1, files: 1 })
  expect(visit.onDisk()).toEqual(before.filter((name) => !name.endsWith(orphan) && !name.startsWith('incoming')))
  await draft.drop()
})

test('an act whose file was swept meanwhile is refused, and the file can be sent again', async () => {
  const empty = evidence(openVault(join(visit.args.dataDir, 'empty'), Buffer.alloc(32)))
  const now = { actor: { id: randomUUID(), organisation: randomUUID(), kind: 'centre', powers: [] } } as never
  const command = { type: 'receive', subject: visit.visit, file: { sha256: '0'.repeat(64) } } as never
  const facts = await visit.house.database.act((sql) => empty.store.gather(sql, '', empty.initial, command, now))
  expect(facts).toMatchObject({ isThere: false })
})
