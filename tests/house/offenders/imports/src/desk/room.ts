import { table } from '../registers/beta/store.ts'

export const room = table
