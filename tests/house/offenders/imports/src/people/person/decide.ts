import { table } from '../../registers/beta/store.ts'

export const decide = () => table
