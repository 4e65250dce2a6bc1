/** Writes rows as CSV or .xlsx. Every cell is text; what a spreadsheet would take for a formula is made harmless. */
import writeXlsxFile from 'write-excel-file/node'

/** Signs that start a formula, ASCII and full-width (ASVS 5.0 1.2.10). */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/

export function harmless(cell: string): string {
  return startsFormula.test(cell) ? `'${cell}` : cell
}

export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) => {
    const plain = harmless(text)
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  // The mark tells Excel that the file is UTF-8.
  return Buffer.from(`\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`, 'utf8')
}

/** The library keeps texts in a plain object: 'valueOf' would be taken for a text it has seen, and spoil the file. */
const writable = (text: string) => (text in {} ? `${text} ` : text)

export type SheetOf = { sheet: string; rows: readonly (readonly string[])[]; widths?: readonly number[] }

export async function writeXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Uint8Array> {
  return writeSheets([{ sheet, rows }])
}

export async function writeSheets(sheets: readonly SheetOf[]): Promise<Uint8Array> {
  return writeXlsxFile(
    sheets.map(({ sheet, rows, widths }) => ({
      sheet,
      columns: (widths ?? rows[0]?.map((head) => Math.max(12, head.length * 2.4)) ?? []).map((width) => ({ width })),
      stickyRowsCount: 1,
      data: rows.map((row, i) =>
        row.map((value) => ({
          value: writable(value),
          type: String,
          ...(i === 0 ? { fontWeight: 'bold' as const } : {}),
        })),
      ),
    })),
  ).toBuffer()
}
