/** The family names in a font file (OpenType `name` table, ids 1 and 16), of each face where it is a collection. */

export function familiesOf(file: Buffer): string[] {
  try {
    return [...new Set(faces(file).flatMap((at) => familiesAt(file, at)))]
  } catch (error) {
    if (error instanceof RangeError) return [] // cut short or no font at all: it offers nothing
    throw error
  }
}

function faces(file: Buffer): number[] {
  if (file.toString('latin1', 0, 4) !== 'ttcf') return [0]
  return Array.from({ length: file.readUInt32BE(8) }, (_, i) => file.readUInt32BE(12 + 4 * i))
}

function familiesAt(file: Buffer, face: number): string[] {
  const tables = Array.from({ length: file.readUInt16BE(face + 4) }, (_, i) => face + 12 + 16 * i)
  const entry = tables.find((at) => file.toString('latin1', at, at + 4) === 'name')
  if (entry === undefined) return []
  const table = file.readUInt32BE(entry + 8)
  const strings = table + file.readUInt16BE(table + 4)
  return Array.from({ length: file.readUInt16BE(table + 2) }, (_, i) => table + 6 + 12 * i)
    .filter((at) => [1, 16].includes(file.readUInt16BE(at + 6)))
    .map((at) => {
      const start = strings + file.readUInt16BE(at + 10)
      const text = file.subarray(start, start + file.readUInt16BE(at + 8))
      return file.readUInt16BE(at) === 1 ? text.toString('latin1') : utf16(text)
    })
}

function utf16(bigEndian: Buffer): string {
  return Buffer.from(bigEndian.subarray(0, bigEndian.length & ~1))
    .swap16()
    .toString('utf16le')
}
