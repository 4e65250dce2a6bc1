/**
 * Whether words that go to many name somebody whom they must not: a name the house knows, or a number by which a person
 * is known. It cannot know every name; whoever reviews the paper reads it all the same.
 */
const numbers: readonly [RegExp, string][] = [
  [/\d{17}[\dXx]/, '身份证号码'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/, '手机号码'],
]

/** What of it stands in the texts, in words for a refusal; undefined where nothing does. A name of one character is none. */
export function namedIn(texts: readonly string[], names: readonly string[]): string | undefined {
  const all = texts.map((text) => text.normalize('NFKC').replace(/\s+/g, '')).join('\n')
  const name = names.find((each) => [...each].length > 1 && all.includes(each.normalize('NFKC').replace(/\s+/g, '')))
  return name ?? numbers.find(([pattern]) => pattern.test(all))?.[1]
}
