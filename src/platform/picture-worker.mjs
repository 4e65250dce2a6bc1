/**
 * Makes the smaller copies of one picture in a process of its own, and ends. A file that breaks the decoder, or asks for
 * more memory than there is, breaks this process and nothing else.
 * In: the picture. Out: one line of JSON with the lengths, then the parts one after the other.
 * Plain JavaScript, because Node starts it as it stands, beside the sources as beside the built server.
 */
import sharp from 'sharp'

sharp.concurrency(1)
sharp.cache(false)

const parts = []
for await (const part of process.stdin) parts.push(part)
const bytes = Buffer.concat(parts)
const most = Number(process.argv[2])
const picture = () => sharp(bytes, { limitInputPixels: most, failOn: 'error', animated: false })

// Without `keepMetadata` nothing of the camera, the place or the time goes along.
const copy = (side, quality) =>
  picture()
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer()

const { exif } = await picture().metadata()
const made = [await copy(1600, 82), await copy(400, 78), exif ?? Buffer.alloc(0)]
process.stdout.write(`${JSON.stringify(made.map(({ length }) => length))}\n`)
for (const part of made) process.stdout.write(part)
