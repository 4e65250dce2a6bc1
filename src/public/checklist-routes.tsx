/** @jsxImportSource hono/jsx */
/** The public address of the bank of items: one version, or two compared. */
import { type Context, Hono } from 'hono'
import { type Day, dayInChina } from '../law/calendar/index.ts'
import { type Checklist, type Stage, stages, versionOn } from '../law/checklist/index.ts'
import { ChecklistPage } from './checklist-page.tsx'

type Show = (
  c: Context,
  title: string,
  page: ReturnType<typeof ChecklistPage>,
  status?: 200 | 404,
) => Response | Promise<Response>

export function checklistRoutes(versions: readonly Checklist[], show: Show, now: () => Date): Hono {
  const app = new Hono()
  app.get('/checklist', (c) => {
    const { version, from, to, stage = '' } = c.req.query()
    const of = (id: string | undefined) => versions.find((each) => each.id === id)
    const today: Day = dayInChina(now())
    const current = versionOn(today, versions) ?? (versions.at(-1) as Checklist)
    const page = (
      shown: Checklist,
      more: { compared?: { older: Checklist; newer: Checklist }; problem?: string } = {},
    ) =>
      show(
        c,
        '检查事项',
        <ChecklistPage {...{ versions, shown, stage: isStage(stage) ? stage : 'A', ...more }} />,
        more.problem ? 404 : 200,
      )
    if (from !== undefined || to !== undefined) {
      const [a, b] = [of(from), of(to)]
      if (!a || !b) return page(current, { problem: '要比较的版本不存在，请从列表中选择。' })
      if (a === b) return page(a, { problem: '请选择两个不同的版本。' })
      const [older, newer] = a.from < b.from ? [a, b] : [b, a]
      return page(newer, { compared: { older, newer } })
    }
    if (version === undefined) return page(current)
    const shown = of(version)
    return shown ? page(shown) : page(current, { problem: '没有这个版本，下面是现在使用的版本。' })
  })
  return app
}

const isStage = (text: string): text is Stage => Object.hasOwn(stages, text)
