/** What is written into the form: everything the registers know is taken from them, the rest from the visit. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Words } from '../../kernel/words.ts'
import { versionOf } from '../../law/checklist/index.ts'
import { isLevelCode } from '../../law/levels.ts'
import { occupationName } from '../../law/occupations.ts'
import type { Signed, Values } from '../../law/record-form/index.ts'
import { institutionSeen } from '../../registers/institution/facts.ts'
import { formsOf, isAnnounced, sessionsSeen } from '../daily-supervision/facts.ts'
import { drawSessionOf } from '../dispatch/facts.ts'
import { type Performed, performedOn } from '../field-duty/facts.ts'
import { type Used, usedOn } from '../supervision-form/facts.ts'
import { besideValues } from './beside.ts'
import { handedInAt } from './decide.ts'
import { attachmentsOf, examinersOf } from './serving.ts'
import { performedIn } from './performed.ts'
import { formsUsed, moment, usedIn } from './used.ts'
import type { SupervisionRecord } from './state.ts'

type Open = (sql: Sql, ref: string) => Promise<string | undefined>

export async function valuesOf(sql: Sql, id: string, the: SupervisionRecord, open: Open): Promise<Values> {
  const said = await wordsOf(sql, the)
  const name = async (words: Words) => (await open(sql, words.ref)) ?? '（已删除）'
  const used = await usedOn(sql, id, handedInAt(the))
  return {
    ...(await taskOf(sql, id, the, used, name)),
    ...(await evaluationOf(sql, the)),
    ...bodyOf(the, said, await performedOn(sql, id, handedInAt(the), (words) => name(words))),
    ...usedIn(used),
    ...(await besideValues(sql, the, said, moment)),
    ...(await tailOf(the, said, name)),
    'F-B12': await attachmentsOf(sql, id),
  }
}

async function taskOf(
  sql: Sql,
  id: string,
  the: SupervisionRecord,
  used: Used,
  name: (words: Words) => Promise<string>,
) {
  const [office] = await sql<{ name: string }>('select name from organisation where id = $1', [the.office])
  const people = []
  for (const member of the.team) people.push({ name: await name(member.name), number: member.card })
  const visit = (await isAnnounced(sql, id)) ? ('open' as const) : ('unannounced' as const)
  const forms = formsUsed(await formsOf(sql, id), used)
  const { begun, ended } = the
  const number = await drawSessionOf(sql, id)
  return {
    ...(number ? { H01: number } : {}),
    H02: 'daily' as const,
    H03: [...forms, visit],
    H18: { dispatcher: office?.name ?? '', people },
    ...(begun ? { H12: { from: moment(begun.at), ...(ended ? { until: moment(ended.at) } : {}) } } : {}),
  }
}

async function evaluationOf(sql: Sql, the: SupervisionRecord): Promise<Values> {
  const found = await institutionSeen(sql, the.institution)
  const sessions = await sessionsSeen(sql, the)
  const lines = new Map(sessions.map(({ occupation, level }) => [`${occupation}/${level}`, { occupation, level }]))
  const [first] = sessions
  const { head } = the.content
  return {
    H04: the.kind,
    H05: { name: found?.name ?? '', code: found?.code ?? '' },
    ...(found?.state.particulars ? { H06: found.state.particulars.kind } : {}),
    H07: { plan: '', batches: [...new Set(sessions.map(({ number }) => number))] },
    H08: [...lines.values()].map(({ occupation, level }) => ({
      code: occupation,
      name: occupationName(occupation) ?? occupation,
      level: isLevelCode(level) ? level : null,
    })),
    ...(first ? { H09: { name: first.venue, address: first.address } } : {}),
    H10: the.subjects,
    H11: sessions.map(({ from, until }) => ({ from, until })),
    H14: {
      rooms: sessions.reduce((sum, { rooms }) => sum + rooms, 0),
      places: sessions.reduce((sum, { places }) => sum + places, 0),
    },
    H15: await examinersOf(sql, the, found?.state.examiners ?? []),
    H16: sessions.flatMap(({ internalSupervisor }) => (internalSupervisor ? [{ name: internalSupervisor }] : [])),
    ...(head
      ? {
          'H09-F': head.venueAsFiled,
          'H16-P': head.internalOnDuty,
          H13: {
            planned: head.counts.planned,
            present: head.counts.present,
            absent: head.counts.absent,
            disciplined: head.counts.violations,
          },
        }
      : {}),
  }
}

function bodyOf(
  { content, checklist, items }: SupervisionRecord,
  said: (words: Words | undefined) => string,
  performed: Performed,
): Values {
  const version = versionOf(checklist)
  const { head, answers, problems, guidance, advice } = content
  const told = Object.entries(answers).map(([item, { note, ...answered }]) => [
    item,
    { ...answered, ...(note ? { note: said(note) } : {}) },
  ])
  const corrected = problems.flatMap(({ corrected: how }) => (how ? [said(how)] : []))
  return {
    ...(head && head.paperSource !== 'none'
      ? { H17: { source: head.paperSource, papers: head.paperNumber ? [said(head.paperNumber)] : [] } }
      : {}),
    ...(version ? { 'F-B01': { checklist: version, answers: Object.fromEntries(told), asked: items } } : {}),
    'F-B04': problems.map(({ fact, item, corrected: how }) => ({
      fact: said(fact),
      items: item ? [item] : [],
      corrected: how !== undefined,
    })),
    ...performedIn(performed, {
      corrected,
      guided: guidance.map(({ text }) => said(text)),
      advised: advice ? [said(advice)] : [],
    }),
  }
}

function signatureOf({ signatures = [] }: SupervisionRecord['content'], of: string): Partial<Signed> {
  const found = signatures.find(({ party }) => party === of)
  if (!found) return {}
  const { how, at, sha256, changed } = found
  return { how, at: moment(at), ...(sha256 ? { sha256 } : {}), ...(changed ? { changed } : {}) }
}

async function tailOf(
  { content, submissions, team, dueOn }: SupervisionRecord,
  said: (words: Words | undefined) => string,
  name: (words: Words) => Promise<string>,
): Promise<Values> {
  const { opinion } = content
  const last = submissions.at(-1)
  const first = submissions[0]
  const signed = []
  for (const member of team)
    signed.push({
      name: await name(member.name),
      ...(last ? { at: moment(last.at) } : {}),
      ...signatureOf(content, member.supervisor),
    })
  const institution = !opinion
    ? null
    : opinion.view === 'refuses'
      ? { refused: said(opinion.text), ...(opinion.witness ? { witness: await name(opinion.witness.name) } : {}) }
      : opinion.signer
        ? { name: await name(opinion.signer.name), ...signatureOf(content, 'site') }
        : null
  return {
    ...(opinion && opinion.view !== 'refuses'
      ? {
          'F-B08': {
            opinion: opinion.view === 'agrees' ? ('agreed' as const) : ('disputed' as const),
            ...(opinion.text ? { words: said(opinion.text) } : {}),
          },
        }
      : {}),
    'F-B09': { supervisors: signed, institution },
    ...(dueOn
      ? {
          'F-B11': {
            dueOn,
            ...(first ? { submittedAt: moment(first.at) } : {}),
            late: first ? !first.onTime : false,
            ...(first?.explanation ? { explanation: said(first.explanation) } : {}),
          },
        }
      : {}),
  }
}
