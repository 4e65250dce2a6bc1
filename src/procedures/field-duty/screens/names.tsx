/** How an act stands, and what it is called. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { kinds } from '../choices.ts'
import type { DutyRow } from '../readings.ts'

const stages: Readonly<Record<string, [State, string]>> = {
  asked: ['wait', '待答复'],
  requested: ['wait', '待提供'],
  suggested: ['wait', '待答复'],
  proposed: ['wait', '待委派机构答复'],
  answered: ['good', '已答复'],
  handed: ['wait', '待核对'],
  received: ['good', '已收到'],
  refused: ['bad', '拒绝提供'],
  recorded: ['plain', '已记录'],
  withdrawn: ['plain', '已撤回'],
}

export function StageTag({ stage }: Pick<DutyRow, 'stage'>) {
  const [state, words] = stages[stage] ?? ['plain', stage]
  return <Tag state={state}>{words}</Tag>
}

export const kindOf = (kind: string) => kinds[kind as keyof typeof kinds]
