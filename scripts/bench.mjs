/** `npm run bench [-- case…] [--rounds N] [--size N] [--json FILE]`: bundles tests/bench/main.ts and runs it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install, root } from './install.mjs'

install()
const { build } = await import('esbuild')
const out = join(root, '.cache/bench/main.mjs')
await build({
  entryPoints: [join(root, 'tests/bench/main.ts')],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'warning',
  // Migrations, templates and the typesetting thread are looked for from this place among the sources.
  define: { 'import.meta.dirname': JSON.stringify(join(root, 'src/platform/postgres')) },
})
const { status } = spawnSync(process.execPath, ['--enable-source-maps', out, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
process.exit(status ?? 1)
