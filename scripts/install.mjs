/** Installs the locked dependencies when they are missing or belong to another lockfile. Node's own modules only. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules/.zhidu-lock')

export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(`需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。`)
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const wanted = createHash('sha256').update(lockfile).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!isInstalled(JSON.parse(lockfile))) {
    console.log('正在安装依赖……')
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (status !== 0) stop('依赖没有安装成功，请检查网络、磁盘空间和 npm 设置后重试。')
  }
  try {
    writeFileSync(stamp, wanted)
  } catch {
    // the stamp only spares the comparison next time
  }
}

/** Somebody ran `npm ci` by hand, perhaps while there still was a network: npm's own record tells what is there. */
function isInstalled({ packages }) {
  try {
    const there = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
    return Object.entries(packages).every(
      ([path, { version, optional, os, cpu, libc }]) =>
        path === '' ||
        there[path]?.version === version ||
        // npm leaves out what is for other machines; of a C library it decides for itself
        (optional && (!os || libc || !fits(os, process.platform) || !fits(cpu, process.arch))),
    )
  } catch {
    return false
  }
}

function fits(allowed, own) {
  return allowed === undefined || allowed.includes(own)
}

function stop(why) {
  console.error(why)
  process.exit(1)
}
