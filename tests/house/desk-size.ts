/** What a screen of the desk costs to open for the first time: everything its module needs, compressed as a proxy would. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type Chunk = { file: string; isDynamicEntry?: boolean; imports?: string[]; css?: string[] }
type Manifest = Record<string, Chunk>

/** In bytes. The desk on a desktop, and what is opened on a phone at the site. */
export const budgets = { desk: 200_000, phone: 150_000 }

const page = 'index.html'

export function deskSizes(folder: string) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const weights = new Map<string, number>()
  const weigh = (file: string) => {
    const known = weights.get(file) ?? brotliCompressSync(readFileSync(join(folder, file))).length
    weights.set(file, known)
    return known
  }
  const weight = (...sources: string[]) => [...filesOf(manifest, sources)].reduce((sum, file) => sum + weigh(file), 0)
  const screens = Object.entries(manifest).filter(([, { isDynamicEntry }]) => isDynamicEntry)
  return {
    first: weight(page),
    /** With what the desk itself needs. */
    screens: new Map(screens.map(([source]) => [source.replace(/^(\.\.\/)+/, ''), weight(page, source)])),
  }
}

/** Everything that arrives before the module runs. */
function filesOf(manifest: Manifest, sources: readonly string[]): Set<string> {
  const [files, seen, left] = [new Set<string>(), new Set<string>(), [...sources]]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const chunk = manifest[next]
    if (!chunk) throw new Error(`the desk has no ${next}`)
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    left.push(...(chunk.imports ?? []))
  }
  if (sources.includes(page)) files.add('index.html')
  return files
}
