/** Bundles one entry among the sources and runs it: for the bench and the walkthrough, which are not part of the server. */
import { spawnSync } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { install, root } from './install.mjs'

/** Returns the exit code. */
export async function bundleAndRun(entry, args) {
  install()
  const { build } = await import('esbuild')
  const out = join(root, '.cache', basename(dirname(entry)), 'main.mjs')
  await build({
    entryPoints: [join(root, entry)],
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
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', out, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return status ?? 1
}
