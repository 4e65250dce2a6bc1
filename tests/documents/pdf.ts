/** What a reader could copy out of a PDF: the characters that its fonts map their glyphs to. Typst writes these maps plainly. */
export function charactersOf(pdf: Uint8Array): Set<string> {
  const found = new Set<string>()
  for (const [map] of Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/begincmap[\s\S]*?endcmap/g))
    for (const [, text = ''] of map.matchAll(/<[0-9A-Fa-f]+>\s*<((?:[0-9A-Fa-f]{4})+)>/g))
      for (const character of Buffer.from(text, 'hex').swap16().toString('utf16le')) found.add(character)
  return found
}
