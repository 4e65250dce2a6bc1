/** Smaller copies of a picture, made by a process that may break without harm. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const workerFile = join(import.meta.dirname, 'picture-worker.mjs')
const patience = 60_000
const mostAnswer = 20_000_000

export type Copies = { preview: Buffer; thumbnail: Buffer; exif: Buffer }

/** Rejects where the picture cannot be read; the reason is nobody's business but the log's. */
export function copiesOf(picture: Buffer, mostPixels: number): Promise<Copies> {
  return new Promise((done, fail) => {
    const worker = spawn(process.execPath, ['--max-old-space-size=256', workerFile, String(mostPixels)], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Nothing of the house's own surroundings; the allocator gives back what a large picture took.
      env: { MALLOC_ARENA_MAX: '2' },
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    const parts: Buffer[] = []
    let size = 0
    worker.stdout.on('data', (part: Buffer) => {
      size += part.length
      if (size > mostAnswer) worker.kill('SIGKILL')
      else parts.push(part)
    })
    worker.on('error', fail)
    worker.on('close', (code) => {
      const made = code === 0 ? split(Buffer.concat(parts)) : undefined
      if (made) done(made)
      else fail(new Error(`the picture could not be read (${code ?? 'killed'})`))
    })
    // A worker that ended early no longer listens; how it ended says why.
    worker.stdin.on('error', () => undefined)
    worker.stdin.end(picture)
  })
}

function split(answer: Buffer): Copies | undefined {
  const line = answer.indexOf('\n')
  const lengths: unknown = JSON.parse(answer.toString('utf8', 0, line))
  const [first = 0, second = 0, third = 0] = lengths as number[]
  const from = line + 1
  if (answer.length !== from + first + second + third || first === 0 || second === 0) return undefined
  return {
    preview: answer.subarray(from, from + first),
    thumbnail: answer.subarray(from + first, from + first + second),
    exif: answer.subarray(from + first + second),
  }
}
