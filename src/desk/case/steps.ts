/** The way of a case from its opening to the site, and where it stands. */
import type { Step } from '../kit/steps.tsx'
import { shortDay } from '../words.ts'
import type { CaseView } from './view.ts'

type Supervision = CaseView['supervision']
type Dispatch = NonNullable<CaseView['dispatch']>

export function stepsOf(supervision: Supervision, { stage, draw, places, wanted, letter }: Dispatch): Step[] {
  const accepted = places.filter(({ state }) => state === 'accepted').length
  const asked = places.some(({ state }) => state === 'asked')
  const replaced = places.filter(({ state }) => state === 'skipped').length
  const site = supervision.sessions[0]?.from
  const steps: [key: string, title: string, note: string, done: boolean][] = [
    ['open', '组织', opened(supervision), true],
    ['seal', '封存名单', `${shortDay(draw.on)}，列入 ${draw.eligible} 人`, true],
    ['draw', '抽取', draw.drawnOn ? shortDay(draw.drawnOn) : '待抽取', draw.seed !== undefined],
    [
      'accept',
      '外督员接受',
      stage === 'exhausted'
        ? `名单用尽，已接受 ${accepted} 名`
        : `已接受 ${accepted}/${wanted} 名${replaced ? `，顺延 ${replaced} 次` : ''}`,
      accepted > 0 && !asked && (accepted >= wanted || stage === 'exhausted'),
    ],
    ['letter', '委派函', letterNote(letter?.stage), letter?.stage === 'served'],
    ['site', '评价现场', site ? shortDay(site) : '', false],
  ]
  const now = supervision.stage === 'cancelled' ? -1 : steps.findIndex(([, , , done]) => !done)
  return steps.map(([key, title, note, done], at) => ({
    key,
    title,
    note,
    state: at === now ? 'now' : done && (now < 0 || at < now) ? 'done' : 'waiting',
  }))
}

const opened = ({ acts }: Supervision) => {
  const first = acts.at(-1)
  return first ? shortDay(first.at) : ''
}

const letterNote = (stage: string | undefined) =>
  ({ drafted: '办理中', served: '已送达', voided: '已作废' })[stage ?? ''] ?? '待拟制'
