import { Hono } from 'hono'
import { due } from './due.ts'

export const tick = () => [Hono, due]
