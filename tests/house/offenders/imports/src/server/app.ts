import { given } from '../../tests/kit.ts'
import { nothing } from './nowhere.ts'

export const app = [given, nothing]
