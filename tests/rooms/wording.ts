/** Words for people: Chinese, and no word of those who build. */
import type { Answer } from './kit.ts'

/** What officials write in Latin letters themselves, and how numbers and times are shown. */
const usual = /PDF|JPEG|PNG|Excel|CSV|MB|\.xlsx|\.csv|2026-\d\d-\d\d(T09:00)?|6-31-01-03|第 ?[A-Z]+ ?列/g

export function unofficial({ reason, remedy, who, issues }: Answer['body']): string | undefined {
  const messages = ((issues ?? []) as { message: string }[]).map(({ message }) => message)
  const texts = [reason, remedy, who, ...messages].filter((text) => text !== undefined).map(String)
  if (texts.length === 0) return 'no words'
  return texts.find(
    (text) => !/\p{Script=Han}/u.test(text) || /[A-Za-z]{2,}|undefined|null|\[object/.test(text.replace(usual, '')),
  )
}
