/**
 * The operator's commands. `journal verify` recomputes the whole journal and replays every state row; `draw verify`
 * computes a draw again from its bundle and loads nothing of the house: whoever doubts the house needs none of it.
 */
import { createPublicKey } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readFileIn } from './platform/files.ts'
import { linesOf } from './procedures/dispatch/draw/report.ts'
import { type Published, verify as verifyBundle } from './procedures/dispatch/draw/verify.ts'

const usage = `用法：
  npx zhidu journal verify [--data DIR]   重新计算整个日志链，并用日志重放全部状态；服务运行时也可执行
  npx zhidu journal key    [--data DIR]   打印日志链的验证公钥
  npx zhidu draw verify 文件.json [--anchor 链锚] [--manifest 封存清单] [--digest 文件摘要]
                                          重新计算一场抽取，不需要数据库；可以同时与公布的数值比对`

const [room, act, ...rest] = process.argv.slice(2)
if (room === 'journal' && act === 'verify') process.exitCode = await verify()
else if (room === 'journal' && act === 'key') process.exitCode = await key()
else if (room === 'draw' && act === 'verify') process.exitCode = await draw()
else {
  console.log(usage)
  process.exitCode = 2
}

async function verify(): Promise<number> {
  const [{ openBeside, signerName }, { replay }, { verifyJournal }, { readArguments }] = await Promise.all([
    import('./house.ts'),
    import('./journal/replay.ts'),
    import('./journal/verify.ts'),
    import('./platform/arguments.ts'),
  ])
  const parts = await openBeside(readArguments(rest, process.env))
  try {
    return await parts.house.database.inspect(async (sql) => {
      const verdict = await verifyJournal(sql, signerName, createPublicKey(parts.signer.key))
      if (!verdict.ok) {
        console.error(`日志链不完整。第一处问题：${verdict.at}，${verdict.what}。`)
        return 1
      }
      console.log(`日志链完整：已封存 ${verdict.size} 条，待封存 ${verdict.unsealed} 条。`)
      const { subjects, differences } = await replay(sql, [...parts.house.procedures.values()])
      for (const { procedure, subject, what } of differences) console.error(`${procedure} ${subject}：${what}。`)
      if (differences.length === 0) console.log(`重放一致：${subjects} 个对象的状态与日志相符。`)
      return differences.length === 0 ? 0 : 1
    })
  } finally {
    await parts.close()
  }
}

async function key(): Promise<number> {
  const [{ signerOf }, { verifierKey }, { readArguments }] = await Promise.all([
    import('./house.ts'),
    import('./journal/checkpoint.ts'),
    import('./platform/arguments.ts'),
  ])
  console.log(verifierKey(signerOf(readArguments(rest, process.env))))
  return 0
}

async function draw(): Promise<number> {
  const given = bundleArguments()
  if (!given) {
    console.log(usage)
    return 2
  }
  const bytes = await readFileIn('', resolve(given.file))
  if (!bytes) {
    console.error(`没有找到文件“${given.file}”，请核对路径。`)
    return 1
  }
  let bundle: unknown
  try {
    bundle = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    console.error(`文件“${given.file}”不是 JSON 文件，或者内容不完整。`)
    return 1
  }
  const verdict = verifyBundle(bundle, given.published)
  for (const line of linesOf(verdict)) console.log(line)
  return verdict.ok ? 0 : 1
}

function bundleArguments(): { file: string; published: Published } | undefined {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { anchor: text, manifest: text, digest: text },
      allowPositionals: true,
    })
    const [file, more] = positionals
    return file && !more ? { file, published: { ...values } } : undefined
  } catch {
    return undefined
  }
}
