/** Names as a template takes them: one with a character outside GB 2312 is set in a font that has it, from end to end. */

export type Name = { name: string; rare: boolean }

/** The 6763 characters that every official font has. Beyond them the fonts differ, and 堃 already lies beyond. */
const common: ReadonlySet<string> = new Set(charactersOfGb2312())

function* charactersOfGb2312(): Generator<string> {
  const decoder = new TextDecoder('gb18030')
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]))
      if (/^\p{Script=Han}$/u.test(character)) yield character
    }
}

export function nameOf(name: string): Name {
  return { name, rare: [...name].some((each) => /\p{Script=Han}/u.test(each) && !common.has(each)) }
}
