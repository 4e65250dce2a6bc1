/** One entry of a zipped file, as text: what Word would read. */
import yauzl from 'yauzl'

export function entry(zip: Uint8Array, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(zip), { lazyEntries: true }, (error, file) => {
      if (error) return reject(error)
      file.on('entry', (each: yauzl.Entry) => {
        if (each.fileName !== name) return file.readEntry()
        file.openReadStream(each, (failed, stream) => {
          if (failed) return reject(failed)
          const parts: Buffer[] = []
          stream
            .on('data', (part: Buffer) => parts.push(part))
            .on('end', () => resolve(Buffer.concat(parts).toString()))
        })
      })
      file.on('end', () => reject(new Error(`no ${name}`)))
      file.readEntry()
    })
  })
}
