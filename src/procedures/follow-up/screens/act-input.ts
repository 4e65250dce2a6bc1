/** What the forms of a follow-up say, as the input of their commands. */
import { linesOf } from '../../../desk/lines.ts'
import type { FollowUpPage } from '../readings.ts'

export function inputOf(type: string, form: FormData, view: FollowUpPage): object {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const said = (name: string) => (text(name) ? { [name]: text(name) } : {})
  const named = (name: string) => (text(name) ? { [name]: { person: crypto.randomUUID(), name: text(name) } } : {})
  switch (type) {
    case 'find':
      return {
        problem: text('problem'),
        ...(text('confirmed') ? { confirmed: text('confirmed') === 'yes' } : {}),
        evidence: text('evidence'),
      }
    case 'draft':
      return {
        document: crypto.randomUUID(),
        matters: view.problems.map(({ id }) => ({ problem: id, text: text(`matter-${id}`) })),
        demands: linesOf(form.get('demands')),
        ...(view.kind === 'interview'
          ? { interview: { at: text('at'), place: text('place'), whom: text('whom') } }
          : {}),
      }
    case 'hold':
      return {
        at: text('at'),
        ...named('attendee'),
        post: text('post'),
        points: linesOf(form.get('points')),
        signature: text('signature'),
        ...said('refusal'),
        ...named('witness'),
      }
    case 'conclude':
      return {
        outcome: text('outcome'),
        reason: text('reason'),
        items: demandsIn(form, view),
        ...(text('workingDays') ? { workingDays: Number(text('workingDays')) } : {}),
      }
    default:
      return { reason: text('reason') }
  }
}

/** Each demand rests on a problem, which tells its institution too. */
function demandsIn(form: FormData, { problems, institutions }: FollowUpPage): object[] {
  const demands = form.getAll('demand').map((each) => String(each).trim())
  return form.getAll('of').map((of, at) => {
    const problem = problems.find(({ id }) => id === of)
    return {
      id: crypto.randomUUID(),
      institution: problem?.institution ?? institutions[0]?.id,
      ...(problem ? { problem: problem.id } : {}),
      demand: demands[at] ?? '',
    }
  })
}
