/** Makes the database cluster beside its final place and moves it there when it is whole: a killed start leaves no half. */
import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { StartError } from './error.ts'
import { syncFolder } from './passwords.ts'
import { until, workersIn } from './processes.ts'

export async function initialise({ home, cluster, socket, passwords }: DataFolder, { folder, user }: Binaries) {
  const draft = `${cluster}.new`
  if (!(await until(() => workersIn(draft, user).length === 0, 30_000)))
    throw new StartError(`上一次启动仍在 ${draft} 中建立数据库，请稍候再启动。`)
  const secret = join(socket, 'first-password')
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(secret, passwords.root, { mode: 0o600 })
    if (user) for (const path of [draft, secret]) chownSync(path, user.uid, user.gid)
    execFileSync(join(folder, 'initdb'), options(draft, secret), {
      ...user,
      cwd: draft,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {},
    })
    renameSync(draft, cluster)
    syncFolder(home)
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? (error as Error).message)
    throw new StartError(`无法建立数据库：${said.trim().split('\n').at(-1)}。请检查磁盘空间与目录权限。`)
  } finally {
    rmSync(secret, { force: true })
  }
}

const options = (folder: string, secret: string) => [
  ...['-D', folder],
  ...['-U', 'zhidu_root'],
  `--pwfile=${secret}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
  '--lc-messages=C',
  '--lc-monetary=C',
  '--lc-numeric=C',
  '--lc-time=C',
  '--data-checksums',
  '--no-instructions',
]
