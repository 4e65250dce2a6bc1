import { append } from './append.ts'

export const seal = append
