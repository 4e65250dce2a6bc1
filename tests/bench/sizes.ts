/** B6: what the desk costs to open for the first time, in bytes compressed: counted from the build, no time is taken. */
import { spawnSync } from 'node:child_process'
import { budgets, deskSizes } from '../house/desk-size.ts'

const visit = 'procedures/record/screens/page.tsx'

export function sizesTable(): string {
  const { status } = spawnSync('node', ['scripts/build.mjs'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the desk cannot be built')
  const { first, screens } = deskSizes('dist/desk')
  const line = (what: string, size: number, most: number) =>
    `B6  ${what.padEnd(52)} ${(size / 1000).toFixed(1).padStart(6)} KB  ≤ ${most / 1000} KB: ${size <= most ? 'yes' : 'NO'}`
  const [heaviest = ['', 0]] = [...screens].sort(([, a], [, b]) => b - a)
  return [
    line('first load of the desk', first, budgets.desk),
    line('record of a visit, from nothing', screens.get(visit) ?? 0, budgets.phone),
    line(`heaviest screen: ${heaviest[0]}`, heaviest[1], budgets.desk),
  ].join('\n')
}
