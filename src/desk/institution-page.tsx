/** One institution as its register tells it, with what was found there in supervisions and what is being put right. */
import type { ProblemRow } from '../procedures/record/readings.ts'
import { ProblemsFound } from '../procedures/record/screens/problems-found.tsx'
import type { RectificationRow } from '../procedures/rectification/readings.ts'
import { RectificationsHere } from '../procedures/rectification/screens/at-institution.tsx'
import type { InstitutionPage } from '../registers/institution/readings.ts'
import Page from '../registers/institution/screens/page.tsx'
import type { ScreenProps } from './room.ts'

type View = {
  institution: InstitutionPage
  problems?: { rows: ProblemRow[] }
  rectifications?: { rows: RectificationRow[] }
}

export default function InstitutionWithProblems({ view, ...props }: ScreenProps<View>) {
  const { institution, problems, rectifications } = view
  const links = props.powers.some((power) => power.endsWith('.readRecords'))
  const follow = props.powers.includes('centre.followUp')
    ? `/desk/follow-ups/new?institution=${institution.id}`
    : undefined
  const opens = props.powers.includes('centre.openRectification')
  return (
    <Page
      {...props}
      view={institution}
      found={
        <>
          {problems ? <ProblemsFound rows={problems.rows} links={links} follow={follow} /> : null}
          {rectifications ? (
            <RectificationsHere rows={rectifications.rows} institution={institution.id} opens={opens} />
          ) : null}
        </>
      }
    />
  )
}
