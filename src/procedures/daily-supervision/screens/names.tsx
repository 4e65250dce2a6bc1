/** How a supervision stands, in a word and a shape. */
import { Tag } from '../../../desk/kit/tag.tsx'
import type { State } from '../../../desk/kit/types.ts'
import { type Form, forms } from '../forms.ts'
import type { SupervisionRow } from '../readings.ts'

export const formsIn = (chosen: readonly string[]): string =>
  chosen.map((each) => forms[each as Form]?.name ?? each).join('、')

/** What the institution knows of it. */
export function OpenTag({ announced, disclosed }: { announced: boolean; disclosed: boolean }) {
  if (announced) return <Tag state="info">公开</Tag>
  return disclosed ? <Tag state="info">暗访，已公开</Tag> : <Tag icon="lock">未公开</Tag>
}

/** The questions of the list. */
export const standings: Readonly<Record<string, string>> = {
  sealed: '待抽取',
  asking: '等待答复',
  settled: '已落实',
  exhausted: '名单用尽',
  cancelled: '已取消',
}

type Standing = Pick<SupervisionRow, 'stage' | 'dispatch' | 'letter' | 'accepted' | 'wanted'>

/** `dispatch` is unknown to whoever may not see the draw. */
export function standingOf({ stage, dispatch, letter, accepted, wanted }: Standing): [State, string] {
  if (stage === 'cancelled') return ['plain', '已取消']
  if (letter === 'served') return ['good', '委派函已送达']
  if (letter === 'drafted') return ['info', '委派函办理中']
  switch (dispatch) {
    case 'sealed':
      return ['wait', '名单已封存，待抽取']
    case 'asking':
      return ['wait', `等待答复，已接受 ${accepted}/${wanted} 名`]
    case 'exhausted':
      return ['bad', '抽取名单用尽']
    case 'settled':
      return ['wait', letter === 'voided' ? '委派函已作废，待重拟' : '已落实，待拟委派函']
    default:
      return ['info', '已组织']
  }
}

export function StandingTag(row: Standing) {
  const [state, words] = standingOf(row)
  return <Tag state={state}>{words}</Tag>
}
