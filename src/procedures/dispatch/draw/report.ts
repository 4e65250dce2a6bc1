/** A verdict as lines for a terminal. */
import type { Verdict } from './verify.ts'

export function linesOf({ checks, says }: Verdict): string[] {
  return [...checks.map(({ name, ok, detail }) => `${ok ? '✓' : '✗'} ${name}：${detail}`), '', ...says]
}
