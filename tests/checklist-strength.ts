/** Where a later checklist asks less than an earlier one did: sentences, and nothing where it is at least as strong. */
import { type Checklist, differenceOf, type Item } from '../src/law/checklist/index.ts'

export function weakened(older: Checklist, newer: Checklist): string[] {
  const { removed, changed } = differenceOf(older, newer)
  return [
    ...removed.map(({ id }) => `${id} is asked no more`),
    ...changed.flatMap(({ id, before, after }) => [
      ...(before.immediate && !after.immediate ? [`${id} is reported at once no more`] : []),
      ...(!before.advice && after.advice ? [`${id} became a mere recommendation`] : []),
      ...before.basis
        .filter(({ phrase }) => !after.basis.some((each) => each.phrase === phrase))
        .map(({ clause, phrase }) => `${id} rests no more on ${clause} ${phrase}`),
      ...(['parts', 'kinds', 'subjects', 'levels'] as const)
        .filter((field) => narrower(before, after, field))
        .map((field) => `${id} is asked of fewer ${field}`),
    ]),
  ]
}

function narrower(before: Item, after: Item, field: 'parts' | 'kinds' | 'subjects' | 'levels'): boolean {
  const [was, is]: (readonly string[] | undefined)[] = [before[field], after[field]]
  return is !== undefined && (was === undefined || was.some((each) => !is.includes(each)))
}
