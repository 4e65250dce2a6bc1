/** The way from a session or a plan to the opening of a daily supervision, for whoever opens them. */
import { ButtonLink, type Column } from '../../../desk/kit/index.ts'
import { dayInChina } from '../../../law/calendar/day.ts'
import type { Power } from '../../../law/powers.ts'
import type { SessionRow } from '../readings.ts'

const label = '组织日常督导'

type Watched = Pick<SessionRow, 'id' | 'plan' | 'institutionName' | 'from' | 'until' | 'state'>

export const watching = (powers: readonly Power[]): Column<Watched>[] =>
  powers.includes('centre.openSupervision')
    ? [
        {
          key: 'watch',
          title: label,
          silent: true,
          cell: ({ id, plan, institutionName, from, until, state }) =>
            state === 'planned' && until.slice(0, 10) >= dayInChina(new Date()) ? (
              <ButtonLink
                size="small"
                href={`/desk/supervisions/new?activity=${plan}&session=${id}`}
                aria-label={`${label}：${institutionName}，${from.replace('T', ' ')}`}
              >
                {label}
              </ButtonLink>
            ) : null,
        },
      ]
    : []

export function WatchPlan({ id, stage, powers }: { id: string; stage: string; powers: readonly Power[] }) {
  if (stage !== 'filed' || !powers.includes('centre.openSupervision')) return null
  return <ButtonLink href={`/desk/supervisions/new?activity=${id}`}>{label}</ButtonLink>
}
