/** @jsxImportSource hono/jsx */
/** The public side of the draw: the list of a year, one draw that is over, and its file. */
import { type Context, Hono } from 'hono'
import { type Day, dayInChina, yearOf } from '../law/calendar/index.ts'
import type { PublicYear } from '../procedures/dispatch/facts.ts'
import { DrawPage } from './draw-page.tsx'
import { DrawsPage } from './draws-page.tsx'
import { NotFound } from './plain-pages.tsx'

export type PublicDraws = {
  year(year: number): Promise<PublicYear>
  /** The file of a draw that is over, without cards or names. */
  bundle(session: string): Promise<unknown>
}
type Page = ReturnType<typeof NotFound>
type Show = (c: Context, title: string, page: Page, status?: 200 | 404) => Response | Promise<Response>

const first = 2022

export function drawRoutes({ year: drawsOf, bundle }: PublicDraws, show: Show, now: () => Date): Hono {
  const app = new Hono()
  app.get('/draws', async (c) => {
    const today: Day = dayInChina(now())
    const asked = Number(c.req.query('year') ?? yearOf(today))
    const year = Number.isInteger(asked) && asked >= first && asked <= yearOf(today) ? asked : yearOf(today)
    return show(c, '抽取公开', <DrawsPage year={year} found={await drawsOf(year)} />)
  })
  app.get('/draws/:name', async (c) => {
    const name = c.req.param('name')
    const [, session = '', year, file] = /^(S-(\d{4})-\d{3,6})(\.json)?$/.exec(name) ?? []
    const found = year ? await drawsOf(Number(year)) : undefined
    const draw = found?.draws.find((each) => each.session === session)
    if (!draw?.institution || !draw.drawn || !found?.chain) return show(c, '没有找到这个页面', <NotFound />, 404)
    if (!file) return show(c, `复算抽取${session}`, <DrawPage draw={draw} anchor={found.chain.anchor} />)
    c.header('content-disposition', `attachment; filename="${session}.json"`)
    return c.json((await bundle(session)) as object)
  })
  return app
}
