/** One visit as the institution sees it: the notice of it, what is asked of the institution there, and afterwards how it went. */
import type { ConductList } from '../procedures/conduct-report/readings.ts'
import { ConductOf } from '../procedures/conduct-report/screens/visited.tsx'
import type { SupervisionPage } from '../procedures/daily-supervision/readings.ts'
import Visit from '../procedures/daily-supervision/screens/visit.tsx'
import type { DutyList } from '../procedures/field-duty/readings.ts'
import { AddressedTo } from '../procedures/field-duty/screens/rows.tsx'
import type { ScreenProps } from './room.ts'

type View = { visit: SupervisionPage; duties: DutyList; conduct?: ConductList }

export default function VisitWithDuties({ view: { visit, duties, conduct }, ...props }: ScreenProps<View>) {
  const said = conduct?.over && visit.visitors.length > 0
  return (
    <Visit
      {...props}
      view={visit}
      addressed={
        <>
          <AddressedTo rows={duties.rows} />
          {said ? (
            <ConductOf supervision={visit.id} visitors={visit.visitors} rows={conduct.rows} send={props.send} />
          ) : null}
        </>
      }
    />
  )
}
