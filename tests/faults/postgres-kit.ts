/** Runs postgres-entry.ts as a process of its own, the way the server runs: bundled, under the user that starts it. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import pg from 'pg'
import { signal, until, workersIn } from '../../src/platform/postgres/processes.ts'

export type Holder = { child: ChildProcess; pid: number; url: { owner: string; app: string } }

export function workshop() {
  const home = mkdtempSync(join(tmpdir(), 'zhidu-fault-'))
  chmodSync(home, 0o711)
  const entry = join(process.cwd(), 'dist', `postgres-entry-${process.pid}.mjs`)
  buildSync({
    entryPoints: [fileURLToPath(new URL('./postgres-entry.ts', import.meta.url))],
    outfile: entry,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  const running: ChildProcess[] = []
  let folders = 0

  function launch(dataDir: string, options: SpawnOptions & { before?: string[] } = {}) {
    const [command, ...args] = [...(options.before ?? []), process.execPath, entry, dataDir]
    const child = spawn(command as string, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    running.push(child)
    let out = ''
    let err = ''
    child.stdout?.on('data', (chunk) => {
      out += chunk
    })
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    const ended = new Promise<number>((done) => child.on('close', (code, name) => done(code ?? (name ? -1 : 0))))
    return { child, ended, out: () => out, err: () => err }
  }

  return {
    home,
    folder: () => join(home, `data-${++folders}`),
    launch,
    async hold(dataDir: string, options?: Parameters<typeof launch>[1]): Promise<Holder> {
      const { child, out, err } = launch(dataDir, options)
      await until(() => out().includes('}}') || child.exitCode !== null, 60_000)
      if (!out().includes('}}')) throw new Error(`not started: ${out()}${err()}`)
      return { child, ...JSON.parse(out().trim().split('\n').at(-1) as string) }
    },
    async refusal(dataDir: string, options?: Parameters<typeof launch>[1]): Promise<string> {
      const { ended, err } = launch(dataDir, options)
      const code = await ended
      return `${code} ${err().trim()}`
    },
    async clean() {
      for (const child of running) child.kill('SIGKILL')
      const left = () =>
        readdirSync(home).flatMap((name) => ['pg', 'pg.new'].flatMap((at) => workersIn(join(home, name, at))))
      for (const pid of left()) signal(pid, 'SIGKILL')
      await until(() => left().length === 0, 10_000)
      rmSync(home, { recursive: true, force: true })
      rmSync(entry, { force: true })
    },
  }
}

export async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(text)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
