/** How many pixels a picture declares, read from its header: a few bytes may ask for a memory of gigabytes. */
import type { Type } from '../parts.ts'

export type Read = (offset: number, length: number) => Promise<Buffer>
export type Pixels = { width: number; height: number }

export async function pixelsOf(type: Type, size: number, read: Read): Promise<Pixels | undefined> {
  switch (type) {
    case 'png':
      return png(await read(0, 32))
    case 'jpeg':
      return jpeg(size, read)
    case 'webp':
      return webp(await read(0, 32))
    case 'heic':
      return heic(await read(0, 1_048_576))
    default:
      return undefined
  }
}

function png(head: Buffer): Pixels | undefined {
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

/** From marker to marker, over thumbnails and profiles, to the frame header (ITU T.81, B.2.2). */
async function jpeg(size: number, read: Read): Promise<Pixels | undefined> {
  let at = 2
  for (let steps = 0; steps < 2000 && at + 9 < size; steps++) {
    const bytes = await read(at, 9)
    if (bytes.length < 9 || bytes[0] !== 0xff) return undefined
    const marker = bytes[1] as number
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: bytes.readUInt16BE(7), height: bytes.readUInt16BE(5) }
    else if (marker === 0xda || marker === 0xd9) return undefined
    else at += 2 + bytes.readUInt16BE(2)
  }
  return undefined
}

function webp(head: Buffer): Pixels | undefined {
  if (head.length < 30) return undefined
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const bits = head.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
    default:
      return undefined
  }
}

/** The largest size that any image of the file declares: tiles are smaller than the picture they make. */
function heic(head: Buffer): Pixels | undefined {
  let largest: Pixels | undefined
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    const pixels = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) }
    if (!largest || pixels.width * pixels.height > largest.width * largest.height) largest = pixels
  }
  return largest
}
