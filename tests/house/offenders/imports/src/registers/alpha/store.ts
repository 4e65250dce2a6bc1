import pg from 'pg'
import { append } from '../../journal/append.ts'
import { table } from '../beta/store.ts'

export const save = (id: string) => [pg, append, table, id]
