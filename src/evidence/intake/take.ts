/**
 * Takes a file in: sealed and hashed while it comes, stopped as soon as it is too large, known by its bytes. It is kept
 * under its digest before anything is decided; what is not taken leaves nothing behind.
 */
import { type Incoming, NotTaken, type Received } from '../../kernel/received.ts'
import type { Draft } from '../../platform/vault/draft.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { accepted, kinds, mostPixels, pictures, type Type, types } from '../parts.ts'
import { disguised, watchMarkup } from './disguise.ts'
import { officeTypeOf } from './office.ts'
import { pixelsOf } from './pixels.ts'
import { headSize, sniff } from './sniff.ts'

const takes = `请提交${accepted}`
/** A zip's directory ends within its last 64 KiB. */
const tailSize = 66_000

export async function take(vault: Vault, { parts, declared }: Incoming): Promise<Received> {
  const draft = await vault.begin()
  try {
    const { head, type: first } = await pour(draft, parts, declared)
    const { sha256, size } = await draft.finish()
    if (declared !== undefined && declared !== size)
      throw new NotTaken('broken', '文件没有传全', '请重新提交，已经收到的其他文件不受影响')
    const type = first === 'zip' ? await officeType(draft, size) : first
    const tail = await draft.read(Math.max(0, size - tailSize), tailSize)
    const pixels = await inspect(draft, { type, size, head, tail })
    await draft.keep()
    return { sha256, size, kind: types[type].kind, type, ...pixels }
  } finally {
    await draft.drop()
  }
}

type First = Type | 'zip'
const limitOf = (type: First) => (type === 'zip' ? kinds.document : kinds[types[type].kind])

/** A document may speak of pages; what is seen or heard holds none. */
const watched = (type: First | undefined) => type !== 'zip' && (!type || types[type].kind !== 'document')

/** The first bytes decide what it is, and with it how much may come. */
async function pour(draft: Draft, parts: AsyncIterable<Uint8Array>, declared: number | undefined) {
  let head = Buffer.alloc(0)
  let type: First | undefined
  let size = 0
  const markup = watchMarkup()
  for await (const part of parts) {
    size += part.length
    if (!type) {
      head = Buffer.concat([head, part.subarray(0, headSize - head.length)])
      if (head.length >= headSize) type = known(head, declared)
    }
    if (type) refuseSize(type, size)
    if (watched(type)) markup.see(part)
    await draft.write(part)
  }
  type ??= known(head, declared)
  if (type !== 'zip' && watched(type) && markup.found()) refuseDisguise(type, '网页或脚本')
  return { head, type }
}

function known(head: Buffer, declared: number | undefined): First {
  const seen = sniff(head)
  if ('found' in seen) throw new NotTaken('wrong-kind', `收到的是${seen.found}，不能作为证据提交`, takes)
  if (declared !== undefined) refuseSize(seen.type, declared)
  return seen.type
}

function refuseSize(type: First, size: number): void {
  const { name, most } = limitOf(type)
  if (size > most)
    throw new NotTaken(
      'too-large',
      `${name}不能超过${most / 1_000_000} MB，已停止接收`,
      name === '照片' ? '请降低拍摄分辨率，或另存为 JPEG 后重新提交' : '请截取有关的部分，分成几个文件提交',
    )
}

function refuseDisguise(type: Type, also: string): never {
  throw new NotTaken('wrong-kind', `文件表面是 ${types[type].name}，其中还含有${also}，不能作为证据提交`, takes)
}

type Whole = { type: Type; size: number; head: Buffer; tail: Buffer }

async function inspect(draft: Draft, { type, size, head, tail }: Whole) {
  const also = disguised(type, head, tail)
  if (also) refuseDisguise(type, also)
  if (type === 'pdf' && !tail.subarray(-2048).includes('%%EOF'))
    throw new NotTaken('broken', 'PDF 不完整，没有传全或已经损坏', '请打开文件检查后重新提交')
  if (!pictures.includes(type)) return {}
  const pixels = await pixelsOf(type, size, draft.read)
  if (!pixels || pixels.width < 1 || pixels.height < 1)
    throw new NotTaken('broken', `${types[type].name} 图片已损坏或不完整`, '请打开图片检查，或重新拍摄后提交')
  const { width, height } = pixels
  if (width * height > mostPixels)
    throw new NotTaken('too-large', `图片标明 ${width}×${height} 像素，超过1亿像素`, '请降低拍摄分辨率后重新提交')
  return { width, height }
}

async function officeType(draft: Draft, size: number): Promise<Type> {
  if (size > kinds.photo.most)
    throw new NotTaken('too-large', 'Word、Excel 文档不能超过20 MB', '请另存为 PDF，或拆分后提交')
  const { type, problem } = await officeTypeOf(await draft.read(0, size))
  if (!type) throw new NotTaken('wrong-kind', `收到的是${problem}，不能作为证据提交`, takes)
  return type
}
