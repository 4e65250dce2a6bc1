/** What Typst reports, as something a person can act on. */

/** The document cannot be set: which characters no font has, or what the template itself got wrong. */
export class CannotBeSet extends Error {
  readonly characters: readonly string[]
  constructor(message: string, characters: readonly string[] = []) {
    super(message)
    this.characters = characters
  }
}

const notDisplayed = /the text `\\?"(.+?)\\?"` could not be displayed/g

export function faultOf(report: string): CannotBeSet {
  const characters = [...new Set([...report.matchAll(notDisplayed)].flatMap(([, text = '']) => [...readable(text)]))]
  if (characters.length === 0) return new CannotBeSet(`文书未能排版：${report}`)
  const named = characters.map((character) => `“${character}”（${codePoint(character)}）`).join('、')
  return new CannotBeSet(
    `现有字体没有以下字符：${named}。请核对是否误录；确需使用的，把含有该字符的字体文件放入字体目录后重试`,
    characters,
  )
}

/** Rust writes rare characters as \u{…}. */
function readable(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
