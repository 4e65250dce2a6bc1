/** The checks that read text. Each answers what is wrong in sentences, and nothing when all is well. */
import type { File } from './files.ts'

/** Data may be long: a law is as long as it is, and so is a list of holidays. */
const data = /^src\/law\/(clauses\/|calendar\/national\.ts)|\.(json|css|sql)$/

export function tooLong({ path, text }: File): string[] {
  const lines = text.trimEnd().split('\n').length
  return lines > 200 && !data.test(path) ? [`${path} has ${lines} lines; split it by law, not by technical kind`] : []
}

const drawer = /(^|[/.-])(utils?|shared|helpers?|common|misc|manager|service)([/.-]|$)/i
const declared = /\b(?:class|function|const|type|interface)\s+([A-Za-z_$][\w$]*)/g
const emptyWord = /(Manager|Service|Helper|Utils?)s?$/

export function badNames({ path, text }: File): string[] {
  const names = [...text.matchAll(declared)].map(([, name]) => name as string).filter((name) => emptyWord.test(name))
  return [
    ...(drawer.test(path) ? [`${path} is a drawer, not a name`] : []),
    ...names.map((name) => `${path}: ${name} says nothing of the field`),
  ]
}

/** Words of the place where the work was done; they mean nothing to whoever reads the code later. */
const workplace: readonly [RegExp, string][] = [
  [/\b(session|sprint|round) #?\d/i, 'a session'],
  [/\b(issue|pull request|PR) ?#\d+/i, 'an issue'],
  [/(^|['"`( ])\/(work|home|root|Users)\/\w/, 'a path of one machine'],
  [/registry\.(npmjs|npmmirror)|npmjs\.org|pypi\.org|artifactory|verdaccio/i, 'a registry host'],
  [/\b(the lead|another helper|as an AI|language model|chatgpt|claude|copilot)\b/i, 'who wrote it'],
  [/\b(TODO|FIXME|XXX)\b/, 'an unfinished thought'],
]

export function workplaceWords({ path, text }: File): string[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      workplace.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${path}:${at + 1} names ${what}`),
    )
}

const logged = /console\.\w+\(([^)]*(?:\([^)]*\)[^)]*)*)\)/g
const secret = /\b(body|raw|input|password|identityNumber|phone|headers|cookie|token)\b/i

/** Logs hold what happened, never what somebody sent. */
export function loggedBodies({ path, text }: File): string[] {
  return [...text.matchAll(logged)]
    .filter(([, args]) => secret.test((args as string).replace(/'[^']*'|"[^"]*"/g, '')))
    .map(([call]) => `${path} logs what somebody sent: ${call.replace(/\s+/g, ' ')}`)
}

/** The place of the bracket that opens what closes at `end`; -1 where there is none. */
function opening(text: string, end: number): number {
  let deep = 0
  for (let at = end; at >= 0; at--) {
    if (text[at] === ')') deep++
    if (text[at] === '(' && --deep === 0) return at
  }
  return -1
}

/** `z.maxLength` counts UTF-16 units: right for the lines of a list, wrong for what people write. */
export function unitsCounted({ path, text }: File): string[] {
  return [...text.matchAll(/\bz\.maxLength\(/g)].flatMap(({ index }) => {
    const checks = text.slice(0, opening(`${text.slice(0, index)})`, index)).trimEnd()
    const list = checks.replace(/\)\s*\.check$/, ')')
    const of = checks === list ? '' : list.slice(0, opening(list, list.length - 1))
    const line = text.slice(0, index).split('\n').length
    return /\bz\s*\.array$/.test(of)
      ? []
      : [`${path}:${line} counts text by z.maxLength; src/kernel/words.ts counts it`]
  })
}

/** The paths a page names in backticks, from `src/…`, `tests/…`, `docs/…`, `scripts/…` or `bin/…`. */
export function pathsNamed(text: string): string[] {
  return [...text.matchAll(/`((?:src|tests|docs|scripts|bin)\/[\w./-]*)`/g)].map(([, path]) => path as string)
}

/** The read log has one writer. */
export function foreignReadLog({ path, text }: File): string[] {
  return /\binto\s+read_log\b/i.test(text) && !path.startsWith('src/access/') ? [`${path} writes the read log`] : []
}
