/** Writes zip files by hand, so that their headers can lie. A Buffer is taken as already deflated. */
import { crc32 } from 'node:zlib'

export function zipOf(parts: Record<string, string | Buffer>, claimed?: number): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const deflated = Buffer.isBuffer(content)
    const data = deflated ? content : Buffer.from(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(deflated ? 8 : 0, 4)
    fields.writeUInt32LE(deflated ? 0 : sumOf(data), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(claimed ?? data.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]))
    bodies.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

/** Node 20 before 20.15 has no crc32; a wrong sum is refused by nobody here. */
function sumOf(data: Buffer): number {
  return typeof crc32 === 'function' ? crc32(data) : 0
}
