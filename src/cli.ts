/** The operator's commands: `zhidu journal verify` recomputes the whole journal and replays every state row. */
import { createPublicKey } from 'node:crypto'
import { openParts, signerName } from './house.ts'
import { verifierKey } from './journal/checkpoint.ts'
import { replay } from './journal/replay.ts'
import { verifyJournal } from './journal/verify.ts'
import { readArguments } from './platform/arguments.ts'

const usage = `用法：
  npx zhidu journal verify [--data DIR]   重新计算整个日志链，并用日志重放全部状态
  npx zhidu journal key    [--data DIR]   打印日志链的验证公钥`

const [room, act, ...rest] = process.argv.slice(2)
if (room === 'journal' && act === 'verify') process.exitCode = await verify()
else if (room === 'journal' && act === 'key') process.exitCode = await key()
else {
  console.log(usage)
  process.exitCode = 2
}

async function verify(): Promise<number> {
  const parts = await openParts(readArguments(rest, process.env))
  try {
    return await parts.house.database.act(async (sql) => {
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
  const parts = await openParts(readArguments(rest, process.env))
  console.log(verifierKey(parts.signer))
  await parts.close()
  return 0
}
