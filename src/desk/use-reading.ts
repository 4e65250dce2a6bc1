/** A reading of the server for a screen: its value, or the refusal in words, or still on its way. */
import { useQuery } from '@tanstack/react-query'
import type { Refusal } from './kit/types.ts'
import { Refused, read } from './send.ts'

export type Reading<T> = { value: T | undefined; refusal: Refusal | undefined; again: () => void }

/** `undefined` reads nothing. The path with its query is the key, so the same reading is asked once. */
export function useReading<T>(path: string | undefined): Reading<T> {
  const query = useQuery({
    queryKey: [path],
    queryFn: () => read<T>(path as string),
    enabled: path !== undefined,
  })
  return { value: query.data, refusal: refusalOf(query.error), again: () => void query.refetch() }
}

export function refusalOf(error: Error | null): Refusal | undefined {
  if (!error) return undefined
  return error instanceof Refused ? error.refusal : { reason: '页面出现故障', remedy: '请刷新页面后重试' }
}
