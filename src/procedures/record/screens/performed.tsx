/** 履职: how many acts of a7 the visit has seen, and the way to them. */
import { ButtonLink, Card, Clause } from '../../../desk/kit/index.ts'
import type { RecordPage } from '../readings.ts'

const named = {
  inquiries: '询问、查阅和访问',
  corrected: '当场纠正',
  guided: '指导',
  suggested: '建议',
  proposed: '奖惩建议',
}

export function Performed({ id, performed }: Pick<RecordPage, 'id' | 'performed'>) {
  const told = Object.entries(named).flatMap(([key, name]) => {
    const count = performed[key as keyof typeof named].length
    return count ? [`${name} ${count} 项`] : []
  })
  return (
    <Card title="履职" aside={<Clause id="a7" />}>
      <p className="soft">
        {told.length ? `${told.join('，')}。` : '询问、查阅资料、访问人员、当场纠正和建议，在这里逐项记录。'}
      </p>
      <div className="row">
        <ButtonLink icon="flag" href={`/desk/performed/${id}`}>
          履职情况
        </ButtonLink>
        <ButtonLink icon="search" href={`/desk/forms-used/${id}`}>
          督导形式
        </ButtonLink>
      </div>
    </Card>
  )
}
