/**
 * What every reader of a number answers: the value with its parts, or every problem at once, each saying what to do.
 * Full-width digits and letters, and spaces people type between groups, are accepted and made uniform first.
 */
export type Result<Parts extends object> = ({ ok: true; value: string } & Parts) | { ok: false; problems: string[] }

export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff-]+/g, '')
    .toUpperCase()
}

export function refused(...problems: string[]): { ok: false; problems: string[] } {
  return { ok: false, problems }
}

/** 'R63' + 22 + 7 → zero-padded digits; refuses what does not fit, because a cut number would name something else. */
export function digits(number: number, width: number): string {
  if (!Number.isInteger(number) || number < 0 || String(number).length > width)
    throw new RangeError(`${number} does not fit ${width} digits`)
  return String(number).padStart(width, '0')
}

/** '应为22位，现为20位' with what to do about it. */
export function wrongLength(what: string, expected: number, text: string): string {
  return `${what}应为${expected}位，现为${text.length}位，请核对是否漏填或多填`
}
