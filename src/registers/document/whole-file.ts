/** A kept file as it was when its digest was written down. One that changed on the disk is not given to anybody. */
import { createHash } from 'node:crypto'
import { inOrder } from '../../kernel/refusal.ts'
import { keptFile } from '../../platform/files.ts'

export async function wholeFile(folder: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await keptFile(folder, sha256)
  const isWhole = bytes === undefined || createHash('sha256').update(bytes).digest('hex') === sha256
  inOrder(isWhole, '文件与登记的摘要不一致，可能已经损坏，不能出具', {
    remedy: '请从备份恢复该文件后重试',
    who: '系统管理员',
  })
  return bytes
}
