/** Who may serve in a session: registered here, free at that time, and never examiner and supervisor at once (a13). */
import { inOrder, must } from '../../kernel/refusal.ts'
import { dayOf, type Moment, sessionSubjects, spanText } from './parts.ts'
import type { Busy, Facts, Session } from './state.ts'

type Serving = Pick<Session, 'id' | 'subject' | 'from' | 'until' | 'examiners' | 'internalSupervisor'>

/** Two spans of time that share a minute; one may begin when the other ends. */
export const overlap = (a: { from: Moment; until: Moment }, b: { from: Moment; until: Moment }): boolean =>
  a.from < b.until && b.from < a.until

/** `others`: every other session that could hold the same people, of this plan and of all others. */
export function refuseWrongPeople(session: Serving, others: readonly Busy[], facts: Facts): void {
  refuseTwoRoles(session, facts)
  refuseUnregistered(session, facts)
  for (const other of others) {
    if (other.id === session.id || !overlap(session, other)) continue
    const named = `${other.number ? `${other.number} ` : ''}${sessionSubjects[other.subject]}（${spanText(other)}）`
    const serves = (id: string) => other.examiners.includes(id) || other.internalSupervisor === id
    inOrder(!session.examiners.some(serves), `有考评人员同一时间已安排在另一场次：${named}`, {
      remedy: '请另选考评人员，或调整其中一个场次的时间',
    })
    inOrder(
      !session.internalSupervisor || !serves(session.internalSupervisor),
      `内督员同一时间已安排在另一场次：${named}`,
      { remedy: '请另选内督员，或调整其中一个场次的时间' },
    )
  }
}

function refuseTwoRoles({ examiners, internalSupervisor }: Serving, { same }: Facts): void {
  if (!internalSupervisor) return
  const both =
    examiners.includes(internalSupervisor) ||
    same.some(({ examiner, supervisor }) => supervisor === internalSupervisor && examiners.includes(examiner))
  must(!both, 'a13', '质量督导员不得兼任同场次考评工作：所选内督员同时是本场次的考评人员', {
    remedy: '请另选内督员，或另选考评人员',
  })
}

function refuseUnregistered(session: Serving, { filing, internals }: Facts): void {
  const { examiners, internalSupervisor, from } = session
  const day = dayOf(from)
  const registered = new Map((filing?.examiners ?? []).map(({ id, validUntil }) => [id, validUntil]))
  for (const id of examiners) {
    const until = registered.get(id)
    inOrder(until !== undefined, '所选考评人员没有在本机构登记', { remedy: '请先在“我的机构”登记考评人员' })
    inOrder(until >= day, `所选考评人员的证书在场次当日（${day}）已过有效期`, {
      remedy: '请另选考评人员，或先办理换证',
    })
  }
  if (!internalSupervisor) return
  const holder = internals.find(({ id }) => id === internalSupervisor)
  inOrder(holder?.days.includes(day) === true, `所选内督员在场次当日（${day}）没有本机构的有效证卡`, {
    remedy: '请另选内督员，或先登记内督员、办理换证',
  })
}
