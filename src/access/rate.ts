/** A token bucket in memory: `most` in `milliseconds` for each key. Keys that have rested are forgotten. */
export function limiter(most: number, milliseconds: number): (key: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>()
  return (key) => {
    const now = Date.now()
    if (buckets.size > 10_000) for (const [old, { at }] of buckets) if (now - at > milliseconds) buckets.delete(old)
    const bucket = buckets.get(key) ?? { left: most, at: now }
    bucket.left = Math.min(most, bucket.left + ((now - bucket.at) / milliseconds) * most)
    bucket.at = now
    buckets.set(key, bucket)
    if (bucket.left < 1) return false
    bucket.left -= 1
    return true
  }
}
