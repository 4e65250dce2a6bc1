/**
 * What the registers know when a visit begins, as ids, days and numbers: kept with the record, so that a suggestion reads
 * the same whoever looks at it, and nobody is asked what is on file.
 */
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { KnownFacts } from '../../law/checklist/index.ts'
import { planKnown, type SessionFacts, sessionsSeen } from '../../registers/activity/facts.ts'
import { filingRead, filingSeen } from '../../registers/institution/facts.ts'
import { cardOn } from '../../registers/supervisor/facts.ts'
import type { SupervisionRecord } from './state.ts'

export async function knownOf(sql: Sql, the: SupervisionRecord): Promise<KnownFacts | undefined> {
  const sessions = await sessionsSeen(
    sql,
    the.sessions.map(({ id }) => id),
  )
  const [first] = sessions
  if (!first) return undefined
  const day = first.from.slice(0, 10) as Day
  const filing = await filingKnown(sql, the.institution, sessions, day)
  const plan = await planKnown(sql, first.plan, day)
  const people = await peopleKnown(sql, the.institution, sessions, day)
  return {
    day,
    ...(filing ? { filing } : {}),
    ...(plan ? { plan: { number: first.number, ...plan } } : {}),
    people,
  }
}

async function filingKnown(sql: Sql, institution: string, sessions: readonly SessionFacts[], day: Day) {
  const [filing, seen] = [await filingRead(sql, institution), await filingSeen(sql, institution)]
  if (!filing || !seen) return undefined
  const { status, scope } = filing.on(day)
  const lines = new Map(sessions.map(({ occupation, level }) => [`${occupation}/${level}`, { occupation, level }]))
  const out = [...lines.values()].filter(
    (line) => !scope.some(({ occupation, level }) => occupation === line.occupation && level === line.level),
  )
  return {
    valid: status === 'valid',
    validUntil: seen.validUntil,
    outOfScope: out.map(({ occupation, level }) => `${occupation}/${level}`),
    venueOnFile: sessions.every(({ venue }) => filing.venues.some(({ id }) => id === venue)),
  }
}

async function peopleKnown(sql: Sql, institution: string, sessions: readonly SessionFacts[], day: Day) {
  const known = (await filingSeen(sql, institution))?.examiners ?? []
  const persons = (await filingRead(sql, institution))?.examiners ?? []
  const serving = new Map(
    sessions.flatMap(({ examiners, occupation }) =>
      known
        .filter(({ id }) => examiners.includes(id))
        .map((each) => [each.id, { cardValid: each.validUntil >= day, forOccupation: each.occupation === occupation }]),
    ),
  )
  const examining = persons.filter(({ id }) => serving.has(id)).map(({ person }) => person)
  const cards = []
  for (const { internalSupervisor } of sessions)
    cards.push(internalSupervisor ? await cardOn(sql, internalSupervisor, day) : undefined)
  return {
    examiners: [...serving.values()],
    internalSupervisor: cards.some((card) => !card)
      ? null
      : {
          cardValid: cards.every((card) => card?.state === 'valid'),
          alsoExaminer: cards.some((card) => card && examining.includes(card.person)),
        },
  }
}
