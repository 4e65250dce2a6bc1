/** @jsxImportSource hono/jsx */
/**
 * The pages anyone may see: the regulation clause by clause, the calendar, the glossary, the legal basis.
 * Rendered on the server from the law's own tables; no script, no sign-in, no personal data.
 */
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { addressOf, limiter } from '../access/rate.ts'
import { isOfRehearsal } from '../law/numbers/rehearsal.ts'
import { readCheckCode } from '../documents/check-code.ts'
import type { CheckedDocument } from '../documents/check.ts'
import { type Day, dayInChina, isDay, yearOf } from '../law/calendar/index.ts'
import { type Checklist, checklists } from '../law/checklist/index.ts'
import { citation, isClauseId, regulation } from '../law/clauses.ts'
import { type TimeLimitName, timeLimits } from '../law/time-limits.ts'
import { type Asked, CalendarPage } from './calendar-page.tsx'
import { checklistRoutes } from './checklist-routes.tsx'
import { CheckPage } from './check-page.tsx'
import { ClausePage, type WhatSystemDoes } from './clause-page.tsx'
import { drawRoutes, type PublicDraws } from './draw-routes.tsx'
import { Home } from './home.tsx'
import { Layout } from './layout.tsx'
import { About, Clauses, NotFound, Terms } from './plain-pages.tsx'
import { style } from './style.ts'

export type PublicOptions = {
  /** Every page says that people and institutions are invented. */
  rehearsal: boolean
  whatSystemDoes: WhatSystemDoes
  /** The document with this check code, if one was issued. */
  check(code: string): Promise<CheckedDocument | undefined>
  draws: PublicDraws
  /** The versions of the checklist; those of the law, but for a test. */
  versions?: readonly Checklist[]
  now?: () => Date
}

/** For one address: a person with a pile of papers, not a machine that tries codes. */
const checksAMinute = 20

type Page = ReturnType<typeof Home>

const sheet = `/assets/public.css?v=${createHash('sha256').update(style).digest('hex').slice(0, 8)}`

export function publicPages(options: PublicOptions): Hono {
  const { rehearsal, whatSystemDoes, check, draws, versions = checklists, now = () => new Date() } = options
  const app = new Hono()
  app.use('*', compress())

  const show = (c: Context, title: string, page: Page, status: 200 | 404 | 429 = 200) => {
    const { pathname, search } = new URL(c.req.url)
    const frame = { rehearsal, sheet, large: getCookie(c, 'size') === 'large', path: pathname + search }
    return c.html(
      `<!doctype html>${String(
        <Layout title={title} frame={frame}>
          {page}
        </Layout>,
      )}`,
      status,
    )
  }

  app.get('/assets/public.css', (c) => {
    c.header('cache-control', 'public, max-age=31536000, immutable')
    return c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' })
  })
  app.get('/', (c) => show(c, '青海技能人才评价质量督导', <Home />))
  app.get('/clauses', (c) => show(c, regulation.title, <Clauses />))
  app.get('/clauses/:id', (c) => {
    const id = c.req.param('id')
    if (isClauseId(id)) return show(c, citation(id), <ClausePage id={id} whatSystemDoes={whatSystemDoes} />)
    if (isClauseId(`${id}.p1`)) return c.redirect(`/clauses/${id}.p1`)
    return show(c, '没有找到这个页面', <NotFound />, 404)
  })
  app.get('/terms', (c) => show(c, '术语', <Terms />))
  app.get('/about', (c) => show(c, '关于与法律依据', <About />))
  app.get('/calendar', (c) => {
    const today = dayInChina(now())
    const { asked, problem } = question(c.req.query('limit'), c.req.query('from'))
    const year = yearAsked(c.req.query('year')) ?? yearOf(asked?.start ?? today)
    return show(c, '工作日与期限', <CalendarPage year={year} today={today} asked={asked} problem={problem} />)
  })
  app.route('/', checklistRoutes(versions, show, now))
  app.route('/', drawRoutes(draws, show, now))
  const mayCheck = limiter(checksAMinute, 60_000)
  app.get('/check', async (c) => {
    c.header('cache-control', 'no-store')
    c.header('x-robots-tag', 'noindex')
    const typed = c.req.query('code')?.trim().slice(0, 120)
    if (!typed) return show(c, '文书核验', <CheckPage />)
    const code = readCheckCode(typed)
    if (!code) return show(c, '文书核验', <CheckPage question={{ typed }} />)
    if (!mayCheck(addressOf(c))) return show(c, '文书核验', <CheckPage question={{ typed, code, busy: true }} />, 429)
    // Neither house answers for the other: a code of the other kind is not even looked up.
    const stray = isOfRehearsal(code) !== rehearsal
    const found = stray ? undefined : await check(code)
    return show(c, '文书核验', <CheckPage question={{ typed, code, found, stray }} />, found ? 200 : 404)
  })
  app.get('/size', (c) => {
    const large = c.req.query('large') === '1'
    setCookie(c, 'size', large ? 'large' : 'plain', { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
    return c.redirect(insideOnly(c.req.query('to')))
  })
  app.get('*', (c) => show(c, '没有找到这个页面', <NotFound />, 404))
  return app
}

function question(limit?: string, from?: string): { asked?: Asked; problem?: string } {
  if (limit === undefined && from === undefined) return {}
  if (!limit || !Object.hasOwn(timeLimits, limit)) return { problem: '没有这一项期限，请从列表中选择。' }
  if (!from || !isDay(from)) return { problem: '起算之日不是有效日期，请按“年-月-日”填写，如2026-02-13。' }
  const first: Day = regulation.from
  if (from < first || yearOf(from) > 2099)
    return { problem: '规程自2022年9月16日起施行，请填写此后（2099年以前）的日期。' }
  return { asked: { limit: limit as TimeLimitName, start: from } }
}

function yearAsked(text?: string): number | undefined {
  const year = Number(text)
  return text && Number.isInteger(year) && year >= 2022 && year <= 2099 ? year : undefined
}

/** Only a path of this very site: anything a browser could read as another host leads home. */
function insideOnly(to?: string): string {
  return to && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/'
}
