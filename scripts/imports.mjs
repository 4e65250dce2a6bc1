/** Checks who imports whom by .dependency-cruiser.cjs, and that the checker really read every file. */
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '')

/** Cruises the `src` folder below `base`; offenders of the house tests live below their own base. */
export async function imports(base = root) {
  const { cruise } = await import('dependency-cruiser')
  const { forbidden, options } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))
  const { default: tsConfig } = await import('dependency-cruiser/config-utl/extract-ts-config').then((it) => ({
    default: it.default(join(root, 'tsconfig.json')),
  }))
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir: base, ruleSet: { forbidden }, validate: true },
    undefined,
    { tsConfig },
  )
  const files = readdirSync(join(base, 'src'), { recursive: true }).filter((name) => /\.tsx?$/.test(name))
  const read = new Set(
    output.modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source)).map(({ source }) => source),
  )
  return {
    files: files.length,
    read: read.size,
    violations: output.summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to,
      cycle: cycle?.map(({ name }) => name),
    })),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, read, violations } = await imports()
  for (const { rule, from, to, cycle } of violations)
    console.log(`${rule}: ${from} → ${cycle ? cycle.join(' → ') : to}`)
  if (read < files) console.log(`only ${read} of ${files} files were read: the check proves nothing`)
  process.exit(violations.length > 0 || read < files ? 1 : 0)
}
