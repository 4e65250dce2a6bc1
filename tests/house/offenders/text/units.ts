import * as z from 'zod/mini'

export const search = z.optional(z.string().check(z.maxLength(60)))
export const names = z.array(z.string().check(z.trim(), z.maxLength(20))).check(z.maxLength(10))
export const loose = z.maxLength(5)
