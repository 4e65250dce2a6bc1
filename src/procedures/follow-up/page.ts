/** One follow-up: for those who watch over it whole, for an institution its own part of it. */
import { actsOf } from '../../journal/acts-of.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import type { Words } from '../../kernel/words.ts'
import { demandedBy } from '../rectification/facts.ts'
import { waitingFor } from './duties.ts'
import { eventNames } from './event-names.ts'
import { isInside } from './list.ts'
import { deliveredTo } from './meeting.ts'
import type { Concluded, FollowUp, Minutes } from './state.ts'
import { load } from './store.ts'

type Said = (words: Words | undefined) => string
/** Whether an institution is told of. */
type Mine = (institution: string) => boolean

export const page: View = async (sql, reader, { id }) => {
  const found = await load(sql, String(id))
  if (!found) return undefined
  const the = found.state
  const inside = isInside(reader)
  const said = await wordsOf(sql, the)
  const mine: Mine = (institution) => inside || institution === reader.actor.organisation
  const states = await sql<{ id: string; state: string }>(
    'select id, state from problem_found where id = any($1::uuid[])',
    [the.problems.map((problem) => problem.id)],
  )
  const maybe = (words: Words | undefined) => (words ? said(words) : null)
  return {
    id,
    kind: the.kind,
    stage: the.stage,
    waiting: inside ? (waitingFor(the) ?? null) : null,
    openedOn: the.openedOn,
    inside,
    institutions: the.institutions
      .filter((each) => mine(each.id))
      .map((each) => ({ id: each.id, name: said(each.name), deliveredOn: deliveredTo(the.letter, each.id) ?? null })),
    ground: inside ? maybe(the.ground) : null,
    questions: inside ? maybe(the.questions) : null,
    verifiers: inside ? maybe(the.verifiers) : null,
    named: inside ? maybe(the.named?.reason) : null,
    problems: problemsOf(the, said, mine).map((problem) => ({
      ...problem,
      state: states.find((each) => each.id === problem.id)?.state ?? 'open',
    })),
    letter: the.letter ? letterTold(the.letter, said) : null,
    absences: the.absences.map(({ on, reason }) => ({ on, reason: said(reason) })),
    minutes: the.minutes ? minutesTold(the.minutes, said) : null,
    demanded: the.concluded ? await demandedBy(sql, String(id)) : [],
    concluded: the.concluded ? concludedTold(the.concluded, said, mine, inside) : null,
    acts: inside ? await actsOf(sql, String(id), { 'follow-up': eventNames }) : [],
  }
}

function problemsOf({ problems, findings, institutions }: FollowUp, said: Said, mine: Mine) {
  return problems
    .filter(({ institution }) => mine(institution))
    .map(({ fact, ...problem }) => {
      const finding = findings.find((each) => each.problem === problem.id)
      return {
        ...problem,
        institutionName: said(institutions.find(({ id }) => id === problem.institution)?.name),
        fact: said(fact),
        finding: finding ? { confirmed: finding.confirmed, evidence: said(finding.evidence), on: finding.on } : null,
      }
    })
}

function letterTold({ document, interview }: NonNullable<FollowUp['letter']>, said: Said) {
  return {
    document,
    interview: interview ? { at: interview.at, place: said(interview.place), whom: said(interview.whom) } : null,
  }
}

function minutesTold({ at, attendee, post, points, signature, refusal, witness }: Minutes, said: Said) {
  return {
    at,
    attendee: said(attendee.name),
    post: said(post),
    points: points.map(said),
    signature,
    refusal: refusal ? said(refusal) : null,
    witness: witness ? said(witness.name) : null,
  }
}

function concludedTold(
  { outcome, reason, on, workingDays, items }: Concluded,
  said: Said,
  mine: Mine,
  inside: boolean,
) {
  return {
    outcome,
    reason: inside ? said(reason) : null,
    on,
    workingDays: workingDays ?? null,
    items: items
      .filter(({ institution }) => mine(institution))
      .map(({ id, institution, demand, problem }) => ({
        id,
        institution,
        demand: said(demand),
        problem: problem ?? null,
      })),
  }
}
