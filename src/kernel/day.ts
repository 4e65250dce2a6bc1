/** A day as it is typed: one that the calendar has, written 2026-02-14. */
import * as z from 'zod/mini'
import { type Day, isDay } from '../law/calendar/index.ts'

export const day = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value), {
    error: '日期不正确，应写成 2026-02-14 的样子',
  })
  .register(z.globalRegistry, { type: 'string', format: 'date' })
