/** Breaks a title at its sense into as few lines as will do, as even as they can be (GB/T 9704: 词意完整、排列对称). */

/** Characters of 2号 that fit the type area, with a little room at both sides. */
const most = 19

export function titleLines(parts: readonly string[], width = most): string[] {
  let best: { lines: string[]; cost: number } | undefined
  for (let breaks = 0; breaks < 2 ** (parts.length - 1); breaks++) {
    const lines: string[] = []
    parts.forEach((part, i) => {
      if (i === 0 || breaks & (1 << (i - 1))) lines.push(part)
      else lines[lines.length - 1] += part
    })
    const lengths = lines.map((line) => [...line].length)
    const longest = Math.max(...lengths)
    // A line too long is broken again by the typesetter, which costs more than any break at the sense.
    const cost = lines.length * 100 + Math.max(0, longest - width) * 1000 + longest - Math.min(...lengths)
    if (!best || cost < best.cost) best = { lines, cost }
  }
  return best?.lines ?? []
}
