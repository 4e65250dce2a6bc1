/** One visit as the institution sees it: the notice of it, and what is asked of the institution there. */
import type { SupervisionPage } from '../procedures/daily-supervision/readings.ts'
import Visit from '../procedures/daily-supervision/screens/visit.tsx'
import type { DutyList } from '../procedures/field-duty/readings.ts'
import { AddressedTo } from '../procedures/field-duty/screens/rows.tsx'
import type { ScreenProps } from './room.ts'

type View = { visit: SupervisionPage; duties: DutyList }

export default function VisitWithDuties({ view: { visit, duties }, ...props }: ScreenProps<View>) {
  return <Visit {...props} view={visit} addressed={<AddressedTo rows={duties.rows} />} />
}
