/** The record's page as the values of its form (a17), so that screen and paper say the same. */
import { versionOf } from '../../../law/checklist/index.ts'
import type { EvaluationKind, InstitutionType } from '../../../law/kinds.ts'
import { levels } from '../../../law/levels.ts'
import { occupationName } from '../../../law/occupations.ts'
import type { Day } from '../../../law/calendar/index.ts'
import type { Signed, supervisionForms, Values } from '../../../law/record-form/index.ts'
import { type Answer, ownerText, type Subject } from '../choices.ts'
import { performedIn } from '../performed.ts'
import type { RecordPage } from '../readings.ts'

export function valuesOf(view: RecordPage): Values {
  return { ...taskOf(view), ...evaluationOf(view), ...foundOf(view), ...besideOf(view), ...handedIn(view) }
}

function taskOf({ number, announced, forms, office, team, begun, ended }: RecordPage): Values {
  return {
    ...(number ? { H01: number } : {}),
    H02: 'daily',
    H03: [...forms, announced ? 'open' : 'unannounced'] as (keyof typeof supervisionForms)[],
    H18: { dispatcher: office, people: team.map(({ name, card }) => ({ name, number: card })) },
    ...(begun ? { H12: { from: momentOf(begun.at), ...(ended ? { until: momentOf(ended.at) } : {}) } } : {}),
  }
}

function evaluationOf({ kind, institution, examiners, sessions, subjects, content: { head } }: RecordPage): Values {
  const [first] = sessions
  const internal = [...new Set(sessions.flatMap(({ internalSupervisor }) => internalSupervisor ?? []))]
  const lines = new Map(sessions.map(({ occupation, level }) => [`${occupation} ${level}`, { occupation, level }]))
  return {
    H04: kind as EvaluationKind,
    H05: { name: institution.name, code: institution.code },
    ...(institution.kind ? { H06: institution.kind as InstitutionType } : {}),
    H07: { plan: '', batches: [...new Set(sessions.map(({ number }) => number))] },
    H08: [...lines.values()].map(({ occupation, level }) => ({
      code: occupation,
      name: occupationName(occupation) ?? occupation,
      level: levels.find(({ code }) => code === level)?.code ?? null,
    })),
    ...(first ? { H09: { name: first.venue, address: first.address } } : {}),
    H10: subjects as Subject[],
    H11: sessions.map(({ from, until }) => ({ from, until })),
    H14: { rooms: sumOf(sessions, 'rooms'), places: sumOf(sessions, 'places') },
    H15: examiners.map(({ name, number }) => ({ name, ...(number ? { number } : {}) })),
    ...(internal.length ? { H16: internal.map((name) => ({ name })) } : {}),
    ...(head
      ? {
          'H09-F': head.venueAsFiled,
          H13: {
            planned: head.counts.planned,
            present: head.counts.present,
            absent: head.counts.absent,
            disciplined: head.counts.violations,
          },
          'H16-P': head.internalOnDuty,
          ...(head.paperSource === 'none'
            ? {}
            : {
                H17: {
                  source: head.paperSource as NonNullable<Values['H17']>['source'],
                  papers: head.paperNumber ? [head.paperNumber] : [],
                },
              }),
        }
      : {}),
  }
}

function foundOf({ checklist: id, items, attachments, content, performed }: RecordPage): Values {
  const checklist = versionOf(id)
  const corrected = content.problems.flatMap((problem) => problem.corrected ?? [])
  return {
    ...(checklist
      ? {
          'F-B01': {
            checklist,
            asked: items,
            answers: Object.fromEntries(
              content.answers.map(({ item, answer, note, asPlanned }) => [
                item,
                { answer: answer as Answer, ...(note ? { note } : {}), ...(asPlanned ? { asPlanned } : {}) },
              ]),
            ),
          },
        }
      : {}),
    'F-B04': content.problems.map(({ fact, item, corrected: put }) => ({
      fact,
      items: item ? [item] : [],
      corrected: put !== undefined,
    })),
    ...performedIn(performed, {
      corrected,
      guided: content.guidance.map(({ text }) => text),
      advised: content.advice ? [content.advice] : [],
    }),
    'F-B12': attachments,
  }
}

/** What stands beside the bank: nothing where there is nothing to say. */
function besideOf({ additions, reports, content }: RecordPage): Values {
  const given = new Map(content.answers.map((each) => [each.item, each]))
  const added = additions.map(({ code, text, of, owner }) => {
    const { answer, note } = given.get(code) ?? {}
    return {
      id: code,
      text,
      owner: ownerText(of, owner),
      ...(answer ? { answer: answer as Answer } : {}),
      ...(note ? { note } : {}),
    }
  })
  const told = reports.map(({ item, at, note, answered }) => ({
    item,
    at: momentOf(at),
    note,
    ...(answered ? { answered: answered.note } : {}),
  }))
  return { ...(added.length ? { 'F-B01-O': added } : {}), ...(told.length ? { 'F-B01-R': told } : {}) }
}

function handedIn({ team, content: { opinion, signatures }, dueOn, submissions, late }: RecordPage): Values {
  const first = submissions[0]
  const last = submissions.at(-1)
  const words = opinion?.text
  return {
    ...(opinion && opinion.view !== 'refuses'
      ? {
          'F-B08': {
            opinion: opinion.view === 'agrees' ? ('agreed' as const) : ('disputed' as const),
            ...(words ? { words } : {}),
          },
        }
      : {}),
    'F-B09': {
      supervisors: team.map(({ name, card }) => ({
        name,
        ...(last ? { at: momentOf(last.at) } : {}),
        ...signatureOf(signatures, card),
      })),
      institution: signed(opinion, signatures),
    },
    ...(dueOn
      ? {
          'F-B11': {
            dueOn: dueOn as Day,
            ...(first ? { submittedAt: momentOf(first.at) } : {}),
            late: first ? !first.onTime : late,
            ...(first?.explanation ? { explanation: first.explanation } : {}),
          },
        }
      : {}),
  }
}

type Signatures = RecordPage['content']['signatures']

function signatureOf(signatures: Signatures, of: string): Partial<Signed> {
  const found = signatures.find(({ party }) => party === of)
  if (!found) return {}
  const { how, at, sha256, changed } = found
  return { how, at: momentOf(at), ...(sha256 ? { sha256 } : {}), changed }
}

function signed(
  opinion: RecordPage['content']['opinion'],
  signatures: Signatures,
): NonNullable<Values['F-B09']>['institution'] {
  if (!opinion) return null
  if (opinion.view === 'refuses')
    return { refused: opinion.text ?? '', ...(opinion.witness ? { witness: opinion.witness.name } : {}) }
  return opinion.signer ? { name: opinion.signer.name, ...signatureOf(signatures, 'site') } : null
}

const sumOf = (sessions: RecordPage['sessions'], of: 'rooms' | 'places') =>
  sessions.reduce((sum, session) => sum + session[of], 0)

/** An instant as a minute in China. */
function momentOf(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)
}
