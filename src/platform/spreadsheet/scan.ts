/**
 * Looks into an .xlsx before anything reads it: what it unpacks to is counted while unpacking, never believed from its
 * headers. Bombs, macros, external links, formulas and merged cells are told in words that say what to do.
 */
import yauzl from 'yauzl'

const most = { entries: 200, bytes: 30_000_000, ratio: 120 }
const refusals: [pattern: RegExp, problem: string][] = [
  [/vbaProject/i, '表格含有宏，请另存为普通的 .xlsx 工作簿'],
  [/externalLinks/i, '表格引用了其他文件，请断开外部链接后重新保存'],
  [/(^|\/)\.\.(\/|$)|^\//, '表格文件的内部结构不正常，请用办公软件重新保存'],
]

/** The first thing that is wrong with the file, or undefined. */
export async function problemOf(bytes: Buffer): Promise<string | undefined> {
  const zip = await open(bytes).catch(() => undefined)
  if (!zip) return '文件不是 Excel 工作簿（.xlsx），请用系统提供的模板填写'
  if (zip.entryCount > most.entries) return `表格文件的内部部件过多（${zip.entryCount} 个），请用系统提供的模板重新填写`
  let total = 0
  const sheets = new Map<string, string | undefined>()
  const index = { workbook: '', links: '' }
  try {
    for await (const entry of entriesOf(zip)) {
      const named = refusals.find(([pattern]) => pattern.test(entry.fileName))
      if (named) return named[1]
      const part = await unpack(zip, entry, most.bytes - total)
      if (part === undefined) return '表格文件展开后过大，疑似异常文件，已停止读取'
      total += part.length
      if (entry.compressedSize > 0 && part.length > 1_000_000 && part.length / entry.compressedSize > most.ratio)
        return '表格文件的压缩比异常，已停止读取'
      if (!/\.(xml|rels)$/i.test(entry.fileName)) continue
      const xml = part.toString('utf8')
      // Entities could grow without end in the reader; office software never writes them.
      if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return '表格文件的内部结构不正常，请用办公软件重新保存'
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.fileName)) sheets.set(entry.fileName, sheetProblem(xml))
      if (entry.fileName === 'xl/workbook.xml') index.workbook = xml
      if (entry.fileName === 'xl/_rels/workbook.xml.rels') index.links = xml
    }
    return sheets.get(firstSheet(index.workbook, index.links))
  } catch {
    return '表格文件已损坏或不完整，请重新保存后上传'
  } finally {
    zip.close()
  }
}

// Bounded throughout: a pattern that may look ahead without end lets a small hostile file stop the server.
const formulaCell = /<c\s([^<>]{0,300})>\s{0,20}<f[\s>/]/
const mergedCells = /<mergeCell\s([^<>]{0,300})>/

function sheetProblem(xml: string): string | undefined {
  const formula = formulaCell.exec(xml)
  if (formula) return `单元格 ${attribute(formula[1], 'r')} 是公式，请复制后选择“只粘贴值”再上传`
  const merged = mergedCells.exec(xml)
  if (merged) return `单元格 ${attribute(merged[1], 'ref')} 是合并单元格，请取消合并后再上传`
  return undefined
}

/** Only the first sheet is read; the file names of sheets do not follow their order. */
function firstSheet(workbook: string, links: string): string {
  const id = attribute(/<sheet\s([^<>]{0,300})>/.exec(workbook)?.[1], 'r:id')
  const link = [...links.matchAll(/<Relationship\s([^<>]{0,600})>/g)].find(([, each]) => attribute(each, 'Id') === id)
  const target = attribute(link?.[1], 'Target').replace(/^\/?(xl\/)?/, '')
  return `xl/${target || 'worksheets/sheet1.xml'}`
}

function attribute(tag: string | undefined, name: string): string {
  const found = ` ${tag ?? ''}`.split(new RegExp(`\\s${name}="`))[1]
  return found?.split('"')[0] ?? ''
}

function open(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((done, fail) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? fail(error) : done(zip),
    ),
  )
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | undefined>((done, fail) => {
      zip.once('entry', done)
      zip.once('end', () => done(undefined))
      zip.once('error', fail)
      zip.readEntry()
    })
    zip.removeAllListeners()
    if (!entry) return
    yield entry
  }
}

/** The unpacked bytes, or undefined as soon as they are more than `limit`. */
function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<Buffer | undefined> {
  return new Promise((done, fail) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return fail(error)
      const parts: Buffer[] = []
      let size = 0
      stream.on('data', (part: Buffer) => {
        size += part.length
        if (size > limit) {
          stream.destroy()
          done(undefined)
        } else parts.push(part)
      })
      stream.on('end', () => done(Buffer.concat(parts)))
      stream.on('error', fail)
      return undefined
    }),
  )
}
