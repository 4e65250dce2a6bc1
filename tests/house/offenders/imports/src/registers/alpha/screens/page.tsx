import { readFileSync } from 'node:fs'
import { useQuery } from '@tanstack/react-query'
import { save } from '../store.ts'

export const Page = () => [readFileSync, useQuery, save]
