/** Builds the server and the desk into dist/, each only when its sources changed since the last build. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

const src = join(root, 'src')

export async function build() {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.test.ts'))
    .map((file) => join(file.parentPath ?? file.path, file.name))
    .sort()
  await whenStale(
    'server',
    files.filter((file) => !/\/(desk|screens)\//.test(file)),
    server,
  )
  await whenStale('desk', [...files, join(root, 'vite.config.ts')], desk)
}

async function whenStale(name, files, make) {
  const hash = createHash('sha256')
  for (const file of [...files, join(root, 'package-lock.json')]) hash.update(file).update(readFileSync(file))
  const now = hash.digest('hex')
  const stamp = join(root, `dist/${name}.stamp`)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.log(name === 'server' ? '正在构建服务端……' : '正在构建办公端……')
  mkdirSync(join(root, 'dist'), { recursive: true })
  rmSync(stamp, { force: true })
  await make()
  writeFileSync(stamp, now)
}

async function server() {
  const esbuild = await import('esbuild')
  const out = join(root, 'dist/server')
  rmSync(out, { recursive: true, force: true })
  await esbuild.build({
    entryPoints: { main: join(src, 'main.ts'), cli: join(src, 'cli.ts') },
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
    // Files beside the sources (migrations, worker) are found from one place, bundled or not.
    define: { 'import.meta.dirname': 'globalThis.zhiduHere' },
    banner: { js: "globalThis.zhiduHere ??= new URL('.', import.meta.url).pathname.replace(/\\/$/, '') + '/here';" },
  })
  cpSync(join(src, 'platform/migrations'), join(out, 'migrations'), { recursive: true })
}

async function desk() {
  const vite = await import('vite')
  await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build()
