/** One server per data folder: a lock file that names its holder exactly, so that a dead holder's lock is known as stale. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './error.ts'
import { isAlive, startOf } from './processes.ts'

export function lock(home: string): () => void {
  const file = join(home, 'zhidu.lock')
  const mine = `${process.pid} ${startOf(process.pid)} ${boot()}`
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, mine, { mode: 0o600 })
    for (let attempt = 0; attempt < 20; attempt++) {
      if (linked(draft, file)) return () => read(file) === mine && rmSync(file, { force: true })
      const holder = read(file)
      if (holder === undefined) continue
      if (holds(holder))
        throw new StartError(
          `数据目录 ${home} 正由另一个质督服务（进程 ${holder.split(' ')[0]}）使用，请先停止它，或用 --data 指定其他目录。`,
        )
      putAside(file, holder, `${draft}.stale`)
    }
    throw new StartError(`数据目录 ${home} 的锁文件 zhidu.lock 无法取得，请检查是否有其他质督服务正在启动。`)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`数据目录 ${home} 无法写入，请检查权限或磁盘空间。`)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Whether a living server holds the folder. */
export function isHeld(home: string): boolean {
  const holder = read(join(home, 'zhidu.lock'))
  return holder !== undefined && holds(holder)
}

/** A link appears with its content at once: nobody ever reads half a lock. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function holds(holder: string): boolean {
  const [pid, start, booted] = holder.split(' ')
  return isAlive(Number(pid)) && startOf(Number(pid)) === start && (booted === undefined || booted === boot())
}

/** Its holder died without a word. If another start was faster, what was moved is its new lock, and goes back. */
function putAside(file: string, holder: string, aside: string): void {
  try {
    renameSync(file, aside)
    if (read(aside) !== holder) linked(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** After a restart of the machine the same process number can start at the same tick. */
function boot(): string {
  return read('/proc/sys/kernel/random/boot_id')?.trim() ?? '-'
}
