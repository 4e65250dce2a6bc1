/** The next card of the year (a10, a12.p1). Whoever asks holds the lock of the cards. */
import type { Actor } from '../../kernel/procedure.ts'
import type { Sql } from '../../kernel/sql.ts'
import type { Day } from '../../law/calendar/index.ts'
import { externalCardBeginning, makeExternalCard } from '../../law/numbers/external-card.ts'
import { internalCardTemplate, makeInternalCard, rehearsalCardTemplate } from '../../law/numbers/internal-card.ts'
import type { Facts } from './state.ts'

type Next = Facts['nextCard']
const full = { problem: '本年度证卡编号已用完', remedy: '请核对是否有编号录入错误' }

async function highest(sql: Sql, beginning: string): Promise<number> {
  const [row] = await sql<{ serial: number }>(
    `select coalesce(max(substr(card, length($1::text) + 1)::int), 0) as serial from supervisor where card like $1::text || '%'`,
    [beginning],
  )
  return row?.serial ?? 0
}

export async function nextExternal(sql: Sql, today: Day, rehearsal: boolean): Promise<Next> {
  const serial = (await highest(sql, `${externalCardBeginning(rehearsal)}${today.slice(2, 4)}`)) + 1
  return serial > 9999 ? full : { card: makeExternalCard({ year: Number(today.slice(0, 4)), serial, rehearsal }) }
}

export async function nextInternal(
  sql: Sql,
  { organisation, kind }: Actor,
  today: Day,
  rehearsal: boolean,
): Promise<Next> {
  const template = rehearsal ? rehearsalCardTemplate : internalCardTemplate
  const { letter } = template
  const institution =
    kind === 'institution' ? await ofInstitution(sql, organisation) : await ofIndustry(sql, organisation, letter)
  if (!institution)
    return {
      problem: '尚未核发备案回执，不能给内督证卡编号',
      remedy: '请先由省评价中心核发备案回执，或填写已有的证卡编号',
    }
  const serial = (await highest(sql, `${letter}${institution}${today.slice(2, 4)}`)) + 1
  return serial > 999
    ? full
    : { card: makeInternalCard({ institution, year: Number(today.slice(0, 4)), serial }, template) }
}

/** Our own convention while the annex is not at hand: 0000, the province, and year and serial of the filing receipt. */
async function ofInstitution(sql: Sql, institution: string): Promise<string | undefined> {
  const [row] = await sql<{ year: number; serial: number }>(
    `select receipt_year as year, receipt_serial as serial from institution where id = $1 and receipt_serial is not null`,
    [institution],
  )
  return row && `000063${String(row.year).slice(2)}${String(row.serial).padStart(4, '0')}`
}

/** An industry authority has no filing: it keeps the number of its first card, 99 and the next in order. */
async function ofIndustry(sql: Sql, industry: string, letter: string): Promise<string> {
  const [row] = await sql<{ own: string | null; next: number }>(
    `select max(substr(card, 2, 12)) filter (where issuer = $1) as own,
            coalesce(max(substr(card, 10, 4)::int), 0) + 1 as next
     from supervisor where kind = 'internal' and card like $2`,
    [industry, `${letter}00006399%`],
  )
  return row?.own ?? `00006399${String(row?.next ?? 1).padStart(4, '0')}`
}
