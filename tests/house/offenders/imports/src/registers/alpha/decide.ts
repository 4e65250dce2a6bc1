import { randomUUID } from 'node:crypto'
import { save } from './store.ts'

export const decide = () => save(randomUUID())
