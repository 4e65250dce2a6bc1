/** What the law of a follow-up must know of records and institutions. Problems that others may move are held. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { namesInRecords, problemsFound } from '../record/facts.ts'
import type { Command } from './contract.ts'
import type { Facts, FollowUp, Institution } from './state.ts'

/** A personal value, opened for a comparison alone; undefined when it was erased. */
export type Open = (sql: Sql, ref: string) => Promise<string | undefined>

export async function gather(sql: Sql, open: Open, state: FollowUp, command: Command): Promise<Facts> {
  switch (command.type) {
    case 'open':
      return opening(sql, command)
    case 'draft':
      return { names: await opened(sql, open, state.unnamed) }
    case 'conclude':
    case 'withdraw':
      await problemsFound(
        sql,
        state.problems.map(({ id }) => id),
      )
      return {}
    default:
      return {}
  }
}

async function opening(sql: Sql, { institutions, problems, kind }: Extract<Command, { type: 'open' }>): Promise<Facts> {
  const known = await problemsFound(sql, problems)
  const [office] = await sql<{ id: string }>("select id from organisation where kind = 'centre' order by id limit 1")
  const told: Institution[] = []
  const people: Words[] = []
  for (const id of institutions) {
    const institution = await institutionSeen(sql, id)
    const name = institution?.state.particulars?.name
    if (name) told.push({ id, name })
    if (kind === 'circular') people.push(...(institution?.state.examiners ?? []).map((examiner) => examiner.name))
  }
  if (kind === 'circular')
    people.push(
      ...(await namesInRecords(
        sql,
        known.map(({ record }) => record),
      )),
    )
  return { known, institutions: told, people, ...(office ? { office: office.id } : {}) }
}

/** Persons' names are sealed, institutions' are not. */
async function opened(sql: Sql, open: Open, unnamed: readonly Words[]): Promise<string[]> {
  const said = await wordsOf(sql, unnamed)
  const names = []
  for (const words of unnamed) names.push((await open(sql, words.ref)) ?? said(words))
  return names
}
