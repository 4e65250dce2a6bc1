/**
 * Words that people write never stand in the journal: an entry holds a reference and a salted commitment,
 * and the words themselves live in a row that can be erased without changing a single hash.
 * `Said` carries the words from the request to that row; everything that is kept for ever sees only `Words`.
 */
import * as z from 'zod/mini'

/** What the journal and the state hold in place of the words: where they are, and what they commit to. */
export type Words = { readonly ref: string; readonly c: string }

/** The kinds of personal values: each is encrypted, masked in its own way, and erased with its person. */
export type PersonalField = 'name' | 'identityNumber' | 'phone' | 'mail' | 'note'

/** Words on their way in. `ref`, `c` and `salt` are filled once by `act`, before anything is decided. */
export class Said implements Words {
  readonly text: string
  readonly personal: PersonalField | undefined
  ref = ''
  c = ''
  salt = ''
  /** The person whose value this is: the `person` id of the object it stands in. */
  person: string | undefined

  constructor(text: string, personal?: PersonalField) {
    this.text = text
    this.personal = personal
  }

  toJSON(): Words {
    return { ref: this.ref, c: this.c }
  }
}

const inCodePoints = (text: string) => [...text].length

/** For text that has checks of its own beside it; `z.maxLength` would count a rare character twice. */
export const atMost = (most: number, error = `不能超过${most}个字`) =>
  z.refine<string>((text) => inCodePoints(text) <= most, { error })

/** Plain text of at most `most` code points that is nobody's words and is not kept as such: a code, a cell, a password. */
export function short(most: number, error?: string) {
  return z.string().check(atMost(most, error)).register(z.globalRegistry, { maxLength: most })
}

/** What somebody looks for, or narrows a list by. The database knows no NUL, so a question with one is not asked. */
export function asked(most: number) {
  const clean = z.refine<string>((text) => !text.includes('\u0000'), { error: '含有不可见的字符，请重新输入' })
  return z.optional(short(most, `查找内容不能超过${most}个字`).check(clean))
}

/** Free text of at most `most` code points (people count characters, not UTF-16 units). */
export function words(most: number) {
  return z.pipe(
    bounded(most),
    z.transform((text: string) => new Said(text)),
  )
}

/** A value about a person. The object it stands in must carry the person's id as `person`. */
export function personal(field: PersonalField, most = 60) {
  return z.pipe(
    bounded(most),
    z.transform((text: string) => new Said(text, field)),
  )
}

function bounded(most: number) {
  const text = z.string().check(
    z.trim(),
    z.refine((text) => inCodePoints(text) >= 1, { error: '不能为空' }),
    atMost(most),
    // Control characters have no place in a register; line breaks and tabs do.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is being refused
    z.refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text), {
      error: '含有不可见的控制字符，请删除后重试',
    }),
    z.refine((text) => text.isWellFormed(), { error: '含有不完整的字符，请重新输入' }),
  )
  // For whoever reads the interface: JSON Schema counts code points too.
  return text.register(z.globalRegistry, { minLength: 1, maxLength: most })
}

/** The text of words that were said in this very act; stored words have none at hand. */
export function textOf(words: Words): string | undefined {
  return words instanceof Said ? words.text : undefined
}
