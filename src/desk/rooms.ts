/** The rooms of the desk in the order of the masthead. Each procedure adds its screens here, and nowhere else. */
import type { Room } from './room.ts'

export const rooms: readonly Room[] = []
