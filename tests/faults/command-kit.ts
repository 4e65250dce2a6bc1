/** Runs the operator's own commands as processes, and sees to it that none of them outlives the test. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, signal, until, workersIn } from '../../src/platform/postgres/processes.ts'

export const node = (script: string, ...args: string[]) => [process.execPath, script, ...args]

export function commands() {
  const home = mkdtempSync(join(tmpdir(), 'zhidu-command-'))
  chmodSync(home, 0o711)
  const running: ChildProcess[] = []

  function launch([command, ...args]: readonly string[], env: NodeJS.ProcessEnv = {}, options: SpawnOptions = {}) {
    const child = spawn(command as string, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // What runs the tests (npm, too) is not what the operator has around the command.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, HOST: '127.0.0.1', ...env },
      ...options,
    })
    running.push(child)
    const said = { out: '', err: '' }
    child.stdout?.on('data', (chunk) => {
      said.out += chunk
    })
    child.stderr?.on('data', (chunk) => {
      said.err += chunk
    })
    const ended = new Promise<number>((done) => child.on('close', (code, name) => done(code ?? (name ? -1 : 0))))
    return { child, said, ended }
  }

  return {
    home,
    launch,
    /** Exit code and standard error of a command that is refused. */
    async refusal(...given: Parameters<typeof launch>): Promise<string> {
      const { said, ended } = launch(...given)
      const code = await ended
      return `${code} ${said.err.trim()}`
    },
    /** A server that has said that it listens. */
    async serve(...given: Parameters<typeof launch>) {
      const one = launch(...given)
      await until(() => one.said.out.includes('质督已启动') || one.child.exitCode !== null, 120_000)
      if (!one.said.out.includes('质督已启动')) throw new Error(`not started: ${one.said.out}${one.said.err}`)
      return one
    },
    async clean() {
      for (const child of running) if (child.pid && isAlive(child.pid)) child.kill('SIGTERM')
      const left = () => readdirSync(home).flatMap((name) => workersIn(join(home, name, 'pg')))
      await until(() => left().length === 0, 10_000)
      for (const child of running) child.kill('SIGKILL')
      for (const pid of left()) signal(pid, 'SIGKILL')
      await until(() => left().length === 0, 10_000)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** A port that somebody listens at, until it is let go. */
export async function takenPort(): Promise<{ port: number; release(): Promise<unknown> }> {
  const holder = createServer()
  await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done))
  const { port } = holder.address() as { port: number }
  return { port, release: () => new Promise((done) => holder.close(done)) }
}
