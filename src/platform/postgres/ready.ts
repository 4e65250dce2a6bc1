/** Waits until PostgreSQL answers: recovery after a power cut may take its time, as long as it goes on. */
import pg from 'pg'
import type { DataFolder } from './data-folder.ts'
import { StartError } from './error.ts'
import { pause } from './processes.ts'

/** 'ended': it died while starting. 'mute': it lives, but does not answer on our socket. */
export type Readiness = 'ready' | 'ended' | 'mute'

const startingUp = '57P03'
const longestSilence = 30_000

export async function awaitReady(folder: DataFolder, alive: () => boolean): Promise<Readiness> {
  const begun = Date.now()
  let heard = begun
  let told = false
  while (Date.now() - heard < longestSilence) {
    const error = await ask(rootUrl(folder, 'postgres'))
    if (!error) return 'ready'
    if (error.code === '28P01')
      throw new StartError('数据库口令与数据目录不符，postgres.secret 文件可能已被替换，请从备份恢复它。')
    if (!alive()) return 'ended'
    if (error.code === startingUp) heard = Date.now()
    if (!told && Date.now() - begun > 5000) {
      console.log('数据库正在恢复，请稍候……')
      told = true
    }
    await pause(30)
  }
  return 'mute'
}

async function ask(url: string): Promise<{ code?: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return undefined
  } catch (error) {
    return error as { code?: string }
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const rootUrl = (folder: DataFolder, database: string) =>
  urlOf(folder, 'zhidu_root', folder.passwords.root, database)

/** How the house signs in: never as the superuser. */
export const urlsOf = (folder: DataFolder) => ({
  owner: urlOf(folder, 'zhidu_owner', folder.passwords.owner, 'zhidu'),
  app: urlOf(folder, 'zhidu_app', folder.passwords.app, 'zhidu'),
})

const urlOf = ({ socket }: DataFolder, role: string, password: string, database: string) =>
  `postgresql://${role}:${password}@/${database}?host=${encodeURIComponent(socket)}`
