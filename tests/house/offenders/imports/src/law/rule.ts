import { machine } from '../kernel/machine.ts'
import * as z from 'zod/mini'

export const rule = [machine, z]
