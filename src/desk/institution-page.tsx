/** One institution as its register tells it, with what was found there in supervisions. */
import type { ProblemRow } from '../procedures/record/readings.ts'
import { ProblemsFound } from '../procedures/record/screens/problems-found.tsx'
import type { InstitutionPage } from '../registers/institution/readings.ts'
import Page from '../registers/institution/screens/page.tsx'
import type { ScreenProps } from './room.ts'

type View = { institution: InstitutionPage; problems?: { rows: ProblemRow[] } }

export default function InstitutionWithProblems({ view: { institution, problems }, ...props }: ScreenProps<View>) {
  const links = props.powers.some((power) => power.endsWith('.readRecords'))
  const follow = props.powers.includes('centre.followUp')
    ? `/desk/follow-ups/new?institution=${institution.id}`
    : undefined
  return (
    <Page
      {...props}
      view={institution}
      found={problems ? <ProblemsFound rows={problems.rows} links={links} follow={follow} /> : undefined}
    />
  )
}
