import { tick } from './tick.ts'

export const due = () => tick
