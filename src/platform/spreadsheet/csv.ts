/** Reads a table saved as text: commas or tabs, UTF-8 or, as Chinese Excel saves it, GB 18030. Pure. */

/** Fewer columns in the first line are no table, whatever the file is called. */
const fewest = 4
/** Reading stops here; whoever takes the rows allows fewer, so nothing is cut short unnoticed. */
const most = { rows: 5000, columns: 200 }

/** The rows, or undefined when the bytes are no table of text. */
export function rowsOfCsv(bytes: Buffer): string[][] | undefined {
  if (bytes.length === 0 || bytes.subarray(0, 2).toString('latin1') === 'PK') return undefined
  const text = textOf(bytes)
  if (text === undefined || text.includes('\u0000')) return undefined
  const [first = ''] = text.split(/[\r\n]/, 1)
  const mark = first.includes('\t') ? '\t' : ','
  const rows = rowsOf(text, mark)
  return (rows[0]?.length ?? 0) < fewest ? undefined : rows
}

function textOf(bytes: Buffer): string | undefined {
  const sixteen = bytes[0] === 0xff && bytes[1] === 0xfe
  for (const encoding of sixteen ? ['utf-16le'] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding may fit.
    }
  return undefined
}

/** RFC 4180, and lenient: a quote inside an unquoted cell is a character, a missing last quote ends with the text. */
function rowsOf(text: string, mark: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"'
    const end = quoted ? closingQuote(text, at + 1) : nextOf(text, at, mark)
    const cell = quoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end)
    // What stands between a closing quote and the next mark belongs to nothing.
    const next = quoted ? nextOf(text, end + 1, mark) : end
    rows.at(-1)?.push(unguarded(cell.trim()))
    if (text[next] === mark) at = next + 1
    else {
      at = next + (text.startsWith('\r\n', next) ? 2 : 1)
      if (at >= text.length) break
      rows.push([])
    }
    if (rows.length > most.rows || (rows.at(-1)?.length ?? 0) > most.columns) break
  }
  return rows
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return text.length
}

function nextOf(text: string, from: number, mark: string): number {
  let at = Math.min(from, text.length)
  while (at < text.length && text[at] !== mark && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** Takes away the guard that our own exports put before a sign. */
const unguarded = (cell: string) => (/^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell)
