/** Builds the server and the desk into dist/, each only when its sources changed since the last build. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './install.mjs'

const src = join(root, 'src')
const here = fileURLToPath(import.meta.url)

/** Builds in a process of its own: the bundlers' memory and helpers do not stay with the server. */
export function build() {
  if (stale().length === 0) return
  if (buildFrom(root)) return
  console.error('构建没有成功，请按上面的说明处理后重试。')
  process.exit(1)
}

/** The bundlers take these signs in a path for parts of an address: they are led to the same folder by a plain name. */
function buildFrom(folder) {
  const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (!/[#?%*]/.test(folder)) return run(here).status === 0
  const aside = mkdtempSync(join(tmpdir(), 'zhidu-build-'))
  try {
    const plain = join(aside, 'house')
    symlinkSync(folder, plain)
    return run('--preserve-symlinks', '--preserve-symlinks-main', join(plain, 'scripts/build.mjs')).status === 0
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function parts() {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => relative(root, join(file.parentPath ?? file.path, file.name)))
    .sort()
  const common = ['package-lock.json', 'scripts/build.mjs']
  return [
    {
      name: 'server',
      says: '正在构建服务端……',
      make: server,
      made: 'dist/server/main.js',
      files: [...files.filter((file) => !/\/(desk|screens)\//.test(file)), ...common],
    },
    {
      name: 'desk',
      says: '正在构建办公端……',
      make: desk,
      made: 'dist/desk/index.html',
      files: [...files, 'vite.config.mjs', ...common],
    },
  ]
}

function stale() {
  return parts()
    .map((part) => ({ ...part, hash: hashOf(part.files), stamp: join(root, `dist/${part.name}.stamp`) }))
    .filter(({ made, stamp, hash }) => !existsSync(join(root, made)) || read(stamp) !== hash)
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

async function server() {
  const esbuild = await import('esbuild')
  const out = join(root, 'dist/server')
  const draft = `${out}.${process.pid}`
  try {
    await esbuild.build({
      entryPoints: { main: join(src, 'main.ts'), cli: join(src, 'cli.ts') },
      outdir: draft,
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
      // Files beside the sources keep their places below dist/server and are found from one of them, bundled or not.
      define: { 'import.meta.dirname': 'globalThis.zhiduHere' },
      banner: { js: "globalThis.zhiduHere ??= import.meta.dirname + '/platform/here';" },
    })
    for (const beside of [
      'platform/migrations',
      'platform/typst-worker.mjs',
      'platform/picture-worker.mjs',
      'documents/templates',
    ])
      cpSync(join(src, beside), join(draft, beside), { recursive: true })
    rmSync(out, { recursive: true, force: true })
    renameSync(draft, out)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function desk() {
  // Whoever starts the build, a test too: anything else packs the larger libraries that are made for finding faults.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  const { default: config } = await import('../vite.config.mjs')
  const preserveSymlinks = process.execArgv.includes('--preserve-symlinks')
  await vite.build({ ...config, configFile: false, logLevel: 'warn', resolve: { preserveSymlinks } })
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(here)) {
  for (const { says, make, stamp, hash } of stale()) {
    console.log(says)
    mkdirSync(join(root, 'dist'), { recursive: true })
    rmSync(stamp, { force: true })
    await make()
    writeFileSync(stamp, hash)
  }
}
