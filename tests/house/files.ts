/** The files that the house checks read, as paths from the root with `/` and their texts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type File = { path: string; text: string }

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')
export const offenders = join(root, 'tests/house/offenders')

const left = /(^|\/)(node_modules|dist|data|offenders)(\/|$)/

export function filesIn(folder: string, kind = /\.(tsx?|mjs|cjs|css|sql)$/): File[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => kind.test(path) && !left.test(path) && statSync(join(root, path)).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function offender(name: string): File {
  return { path: `src/offender/${name}`, text: readFileSync(join(offenders, 'text', name), 'utf8') }
}

export const exists = (path: string): boolean => existsSync(join(root, path))
