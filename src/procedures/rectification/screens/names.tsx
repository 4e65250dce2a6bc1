/** How a rectification and its items stand, in a word and a shape. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { modes, outcomes } from '../choices.ts'

export const stageNames: Readonly<Record<string, [State, string]>> = {
  open: ['wait', '待报送'],
  submitted: ['info', '待审核'],
  returned: ['bad', '退回整改'],
  accepted: ['good', '已认可'],
  closed: ['good', '已办结'],
}

const itemNames: Readonly<Record<string, [State, string]>> = {
  open: ['wait', '待整改'],
  reported: ['info', '待审核'],
  returned: ['bad', '退回'],
  accepted: ['good', '已认可'],
  closed: ['good', '已办结'],
  left: ['plain', '未整改办结'],
}

export const modeName = (mode: string): string => modes[mode as keyof typeof modes] ?? mode
export const outcomeName = (outcome: string): string => outcomes[outcome as keyof typeof outcomes] ?? outcome

export function StageTag({ stage }: { stage: string }) {
  const [state, words] = stageNames[stage] ?? ['plain', stage]
  return <Tag state={state}>{words}</Tag>
}

export function ItemTag({ state }: { state: string }) {
  const [look, words] = itemNames[state] ?? ['plain', state]
  return <Tag state={look}>{words}</Tag>
}

/** Late and refused stand beside the stage: neither ends the rectification. */
export function Marks({ stage, overdue, refused }: { stage: string; overdue: boolean; refused: boolean }) {
  return (
    <>
      <StageTag stage={stage} />
      {overdue ? <Tag state="bad">逾期</Tag> : null}
      {refused ? <Tag state="bad">不予整改</Tag> : null}
    </>
  )
}
