/** Photographs of 296 kB, no two alike: the same picture with another comment in its header. */
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

const size = 296_000

export async function photographs(): Promise<() => Buffer> {
  const noise = await sharp(randomBytes(640 * 480 * 3), { raw: { width: 640, height: 480, channels: 3 } })
    .resize(1200, 900)
    .jpeg({ quality: 40 })
    .toBuffer()
  if (noise.length > size) throw new Error(`the picture itself takes ${noise.length} bytes`)
  return () => {
    const comments: Buffer[] = []
    for (let left = size - noise.length; left > 4; ) {
      const length = Math.min(left - 4, 65_000)
      const head = Buffer.from([0xff, 0xfe, (length + 2) >> 8, (length + 2) & 0xff])
      comments.push(head, randomBytes(length))
      left -= length + 4
    }
    return Buffer.concat([noise.subarray(0, 2), ...comments, noise.subarray(2)])
  }
}
