/** What the operator says at the start: port, data folder, empty or rehearsal, an outside database. */
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type PostSettings, readPosts } from './post/settings.ts'
import { StartError } from './postgres/error.ts'

export type Arguments = {
  port: number
  host: string
  dataDir: string
  empty: boolean
  /** How much of the invented province an empty house is given. */
  rehearsal: 'small' | 'full'
  databaseUrl: string | undefined
  deskFolder: string
  /** Where documents look for fonts: the office's own folder first. */
  fontFolders: string[]
  /** Behind TLS: cookies get the `__Host-` prefix and Secure. */
  secure: boolean
  /** What leaves the house, and by which way; nothing leaves where nothing is configured. */
  posts?: PostSettings
}

export function readArguments(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  root = env.ZHIDU_ROOT ?? process.cwd(),
): Arguments {
  const { values } = parse(argv)
  const given = values.port ?? (env.PORT || '8848')
  const port = /^\d{1,5}$/.test(given) ? Number(given) : 0
  if (port < 1 || port > 65535) throw new StartError(`端口“${given}”不正确，应为 1 至 65535 之间的整数。`)
  if (values.data === '') throw new StartError('--data 之后应写数据目录。')
  const dataDir = resolve(values.data ?? defaultData(root))
  return {
    port,
    host: env.HOST ?? '0.0.0.0',
    dataDir,
    empty: values.empty ?? false,
    rehearsal: values.small ? 'small' : 'full',
    databaseUrl: env.DATABASE_URL || undefined,
    deskFolder: join(root, 'dist/desk'),
    fontFolders: [join(dataDir, 'fonts'), join(root, 'assets/fonts')],
    secure: env.ZHIDU_HTTPS === '1',
    posts: readPosts(env),
  }
}

/** Why nobody can be served at this port and address. */
export function whyNotListening(code: string | undefined, { port, host }: Pick<Arguments, 'port' | 'host'>): string {
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用，请用 --port 指定其他端口。`
    case 'EACCES':
      return `没有使用端口 ${port} 的权限，请用 --port 指定 1024 以上的端口。`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `本机没有 ${host} 这个地址，请检查 HOST 的设置。`
    default:
      return `无法在端口 ${port} 上开始服务（${code ?? '原因不明'}）。`
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean' },
        small: { type: 'boolean' },
      },
    })
  } catch {
    throw new StartError(
      '参数不正确。可用的参数：--port 端口、--data 数据目录、--empty（不装演练数据）、--small（只装少量演练数据）。',
    )
  }
}

/** PostgreSQL refuses root, and an unprivileged user may not pass below a closed folder: as root, data live elsewhere. */
function defaultData(root: string): string {
  if (process.getuid?.() !== 0) return join(root, 'data')
  return `/var/lib/zhidu/data-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`
}
