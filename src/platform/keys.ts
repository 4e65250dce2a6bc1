/** The keys of the house: made once, kept in files that only their owner may read, never in the database. */
import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './folder.ts'
import { StartError } from './postgres/error.ts'

/** `draw`: from which the root of each year's chain is derived. */
export type Keys = { kek: Buffer; index: Buffer; journal: string; draw: Buffer }

export function readKeys(folder: string): Keys {
  try {
    makeFolder(folder, 0o700)
    return keysIn(folder)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`密钥目录 ${folder} 无法创建或读写，请检查权限与磁盘空间，或用 --data 指定其他目录。`)
  }
}

function keysIn(folder: string): Keys {
  const journal = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string
  return {
    kek: Buffer.from(
      key(join(folder, 'people.key'), () => randomBytes(32).toString('hex')),
      'hex',
    ),
    index: Buffer.from(
      key(join(folder, 'index.key'), () => randomBytes(32).toString('hex')),
      'hex',
    ),
    journal: key(join(folder, 'journal.pem'), journal),
    draw: Buffer.from(
      key(join(folder, 'draw.key'), () => randomBytes(32).toString('hex')),
      'hex',
    ),
  }
}

/** The root of a year's draw chain: 64 hexadecimal digits, never stored. */
export function rootOfYear(draw: Buffer, year: number): string {
  return createHmac('sha256', draw).update(`QHDD-ROOT/${year}`).digest('hex')
}

function key(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  if ((statSync(file).mode & 0o077) !== 0)
    throw new StartError(`密钥文件 ${file} 的权限过宽，请执行 chmod 600 后再启动。`)
  return readFileSync(file, 'utf8')
}
