/** Who sits at the desk: name, organisation, roles and powers, as the server knows them. */
import { useQuery } from '@tanstack/react-query'
import type { Power } from '../law/powers.ts'
import { Refused, read } from './send.ts'

export type Session = {
  person: { name: string }
  organisation: { id: string; name: string; kind: string }
  roles: { name: string }[]
  powers: Power[]
  rehearsal: boolean
  /** Summaries of reminders that wait to be read. */
  unread: number
}

/** `undefined` while asking; `null` when nobody is signed in. */
export function useSession(): Session | null | undefined {
  return useQuery(sessionQuery).data
}

export const sessionQuery = {
  queryKey: ['/api/session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await read<Session>('/api/session', { stay: true })
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return null
      throw error
    }
  },
  staleTime: 60_000,
}

export function holds(session: Session, needs: readonly Power[] | undefined): boolean {
  return !needs || needs.some((power) => session.powers.includes(power))
}
