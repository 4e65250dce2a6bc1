/** The names of what a zip holds, as its directory tells them; undefined when it is damaged or holds more than `most`. */
import yauzl from 'yauzl'

export function namesInZip(bytes: Buffer, most: number): Promise<string[] | undefined> {
  return new Promise((done) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error || zip.entryCount > most) return done(undefined)
      const names: string[] = []
      zip.on('entry', ({ fileName }: yauzl.Entry) => {
        names.push(fileName)
        zip.readEntry()
      })
      zip.on('end', () => done(names))
      zip.on('error', () => done(undefined))
      zip.readEntry()
      return undefined
    }),
  )
}
