/** What is on file answers beforehand. Pure: from what the record kept when the visit began, lines written out as people read them. */
import { type Item, type KnownFacts, type Suggestion, suggestionFor } from '../../law/checklist/index.ts'
import { isLevelCode, levelName } from '../../law/levels.ts'
import { occupationName } from '../../law/occupations.ts'

export function suggestionIn(known: KnownFacts | undefined, item: Pick<Item, 'id' | 'known'>): Suggestion | undefined {
  if (!known) return undefined
  const { filing } = known
  return suggestionFor(item, {
    ...known,
    ...(filing ? { filing: { ...filing, outOfScope: filing.outOfScope.map(lineText) } } : {}),
  })
}

/** '6-31-01-03/4' → 电工四级（中级工） */
function lineText(line: string): string {
  const [occupation = '', level = ''] = line.split('/')
  return `${occupationName(occupation) ?? occupation}${isLevelCode(level) ? levelName(level) : ''}`
}
