/**
 * When and where a picture says it was taken: the two values of its EXIF part that are evidence (CIPA DC-008, 4.6).
 * Everything else of it is passed over. Whoever made the file may have written anything, so nothing is trusted twice.
 */
export type Traces = { takenAt?: string; position?: string }

type Tiff = { bytes: Buffer; u16(at: number): number; u32(at: number): number }
type Tag = { type: number; count: number; at: number }

export function tracesIn(exif: Buffer): Traces {
  try {
    const start = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0
    const bytes = exif.subarray(start)
    const order = bytes.toString('latin1', 0, 2)
    if (order !== 'II' && order !== 'MM') return {}
    const little = order === 'II'
    const tiff: Tiff = {
      bytes,
      u16: (at) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
      u32: (at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
    }
    const main = tagsAt(tiff, tiff.u32(4))
    const takenAt = timeIn(tiff, main)
    const position = positionIn(tiff, main)
    return { ...(takenAt ? { takenAt } : {}), ...(position ? { position } : {}) }
  } catch {
    return {} // cut short or nonsense: the picture tells nothing
  }
}

function tagsAt(tiff: Tiff, at: number): Map<number, Tag> {
  const count = Math.min(tiff.u16(at), 500)
  const tags = new Map<number, Tag>()
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12
    tags.set(tiff.u16(entry), { type: tiff.u16(entry + 2), count: tiff.u32(entry + 4), at: entry + 8 })
  }
  return tags
}

function folderIn(tiff: Tiff, tags: Map<number, Tag>, id: number): Map<number, Tag> {
  const tag = tags.get(id)
  return tag ? tagsAt(tiff, tiff.u32(tag.at)) : new Map()
}

function textOf(tiff: Tiff, tag: Tag | undefined): string {
  if (!tag || tag.count > 64) return ''
  const at = tag.count <= 4 ? tag.at : tiff.u32(tag.at)
  return tiff.bytes.toString('latin1', at, at + tag.count).replace(/\0.*$/s, '')
}

/** '2026-11-24T09:30:15', with its offset from UTC where the camera wrote one. */
function timeIn(tiff: Tiff, main: Map<number, Tag>): string | undefined {
  const own = folderIn(tiff, main, 0x8769)
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(textOf(tiff, own.get(0x9003)))
  if (!found || found[1] === '0000') return undefined
  const offset = textOf(tiff, own.get(0x9011))
  return `${found[1]}-${found[2]}-${found[3]}T${found[4]}${/^[+-]\d\d:\d\d$/.test(offset) ? offset : ''}`
}

/** '36.617300,101.778200': degrees north and east. */
function positionIn(tiff: Tiff, main: Map<number, Tag>): string | undefined {
  const gps = folderIn(tiff, main, 0x8825)
  const north = degrees(tiff, gps.get(2))
  const east = degrees(tiff, gps.get(4))
  if (north === undefined || east === undefined || north > 90 || east > 180 || (north === 0 && east === 0))
    return undefined
  const signed = (value: number, negative: boolean) => (negative ? -value : value).toFixed(6)
  return `${signed(north, textOf(tiff, gps.get(1)) === 'S')},${signed(east, textOf(tiff, gps.get(3)) === 'W')}`
}

function degrees(tiff: Tiff, tag: Tag | undefined): number | undefined {
  if (tag?.type !== 5 || tag.count !== 3) return undefined
  const at = tiff.u32(tag.at)
  const [whole, minutes, seconds] = [0, 8, 16].map((step) => tiff.u32(at + step) / tiff.u32(at + step + 4))
  const value = (whole ?? Number.NaN) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600
  return Number.isFinite(value) ? value : undefined
}
