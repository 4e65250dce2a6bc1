/** What every part of the visit needs to write: the acts that are open, and the way to send them. */
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'

export type Writing = { options: readonly Option[]; send: ScreenProps['send'] }

export const optionOf = (options: readonly Option[], type: string): Option | undefined =>
  options.find((option) => option.type === type)
